/** Tasks: call-backs, questions, people who want a human. */
@NullMarked
package io.salesvoice.crm.task;

import org.jspecify.annotations.NullMarked;
