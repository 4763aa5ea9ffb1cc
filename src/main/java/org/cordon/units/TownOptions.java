package org.cordon.units;

import java.util.List;
import java.util.Locale;
import org.cordon.platform.forms.FormOptions;
import org.springframework.stereotype.Component;

/** Offers the towns of the district to forms. */
@Component
class TownOptions implements FormOptions {

    private final Units units;

    TownOptions(Units units) {
        this.units = units;
    }

    @Override
    public String name() {
        return "towns";
    }

    @Override
    public List<Option> in(Locale language) {
        return units.findByKindOrderByCode(UnitKind.TOWN).stream()
                .map(town -> new Option(town.code(), town.name(language)))
                .toList();
    }
}
