/** Finding a person: calls, visit, enquiries and police, what each attempt found, and who is charged with the search. */
@NullMarked
package org.cordon.control.search;

import org.jspecify.annotations.NullMarked;
