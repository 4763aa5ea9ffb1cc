/** Problem details and what else every HTTP answer shares. */
@NullMarked
package org.cordon.platform.web;

import org.jspecify.annotations.NullMarked;
