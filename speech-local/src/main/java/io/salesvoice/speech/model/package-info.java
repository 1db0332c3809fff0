/** Where the model files are and whether they are the right ones. */
@NullMarked
package io.salesvoice.speech.model;

import org.jspecify.annotations.NullMarked;
