/** Whole calls: all five services as processes of their own, and telephones that speak Russian to them. */
@NullMarked
package io.salesvoice.e2e;

import org.jspecify.annotations.NullMarked;
