package org.cordon.sites;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The rooms of all isolation sites. */
interface Rooms extends Repository<Room, Long> {

    boolean existsBySiteCodeAndName(String siteCode, String name);

    List<Room> saveAllAndFlush(Iterable<Room> rooms);
}
