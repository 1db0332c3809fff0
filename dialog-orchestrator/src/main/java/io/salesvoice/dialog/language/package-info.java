/** Russian as it is spoken: names, phone numbers, times, numbers of people, addresses, and how they are said back. */
@NullMarked
package io.salesvoice.dialog.language;

import org.jspecify.annotations.NullMarked;
