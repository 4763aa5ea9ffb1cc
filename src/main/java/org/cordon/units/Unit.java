package org.cordon.units;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A department or place that can be responsible for a person. It begins when an administrator registers it and gets a
 * tenant of the same code in the engine, so that its phases, tasks and history are hidden from every other unit. A unit
 * is never deleted: people's histories point to it.
 */
@Entity
public class Unit {

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private String nameZh;
    private String nameEn;
    private @Nullable String areaCode;

    public Unit(String code, UnitKind kind, String nameZh, String nameEn, @Nullable String areaCode) {
        this.code = code;
        this.kind = kind;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.areaCode = areaCode;
    }

    @SuppressWarnings("NullAway.Init")
    protected Unit() {}

    /** Also the id of its tenant; a town's is its nine-digit division code. */
    public String code() {
        return code;
    }

    public UnitKind kind() {
        return kind;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    public @Nullable String areaCode() {
        return areaCode;
    }

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? nameZh : nameEn;
    }
}
