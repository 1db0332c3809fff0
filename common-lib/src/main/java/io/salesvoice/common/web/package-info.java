/** Conventions of every service's HTTP side: problems, request ids, access, health, stats, metrics. */
@NullMarked
package io.salesvoice.common.web;

import org.jspecify.annotations.NullMarked;
