/** What the web console needs beside the calls: its pages, the state of the system, and what a call left in the CRM. */
@NullMarked
package io.salesvoice.telephony.console;

import org.jspecify.annotations.NullMarked;
