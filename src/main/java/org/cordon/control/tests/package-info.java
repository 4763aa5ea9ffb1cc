/** The tests that control requires: on which days, which samples, which results count. */
@NullMarked
@NamedInterface("tests")
package org.cordon.control.tests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
