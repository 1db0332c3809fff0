/** Erasure of personal data by telephone number. */
@NullMarked
package io.salesvoice.crm.erasure;

import org.jspecify.annotations.NullMarked;
