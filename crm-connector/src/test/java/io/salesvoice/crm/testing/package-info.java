/** The running service under test, its clock and an external CRM that does what a test tells it. */
@NullMarked
package io.salesvoice.crm.testing;

import org.jspecify.annotations.NullMarked;
