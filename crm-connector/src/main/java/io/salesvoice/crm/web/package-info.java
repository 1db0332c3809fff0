/** HTTP forms that all controllers share, and how a failing database looks from outside. */
@NullMarked
package io.salesvoice.crm.web;

import org.jspecify.annotations.NullMarked;
