package org.cordon.platform.security.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.cordon.platform.errors.DomainException;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
class PasswordRulesTests {

    @Autowired
    PasswordRules rules;

    @Autowired
    IdentityService identity;

    @Autowired
    UnitRegistration units;

    @ParameterizedTest
    @CsvSource({
        "elevenchars, password.length",
        "K7-weimin-98-zkq, password.own",
        "K7-wang-98-zkqpX, password.own",
        "password12345, password.common",
        "qwertyuiop123, password.common",
        "111111111111, password.common",
        "Cordon-demo-2022, password.common",
        "fangkong2022!, password.common",
        "huanxiuHuanxiu1, password.common",
        "Qingdao-Jimo-22, password.common"
    })
    void refusesWhatIsSoonGuessed(String password, String code) {
        SmallDistrict.found(units);

        assertThat(rules.broken("weimin", "Wang Wei", password))
                .as(password)
                .map(DomainException::code)
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bicycle moss lantern", "竹林里的第七只青蛙跳进池塘", "xk4-29fqz-0v7", "plum ferry tuesday"})
    void takesWhatIsLongAndUnexpectedWhateverCharactersItHas(String password) {
        assertThat(rules.broken("weimin", "Wang Wei", password)).as(password).isEmpty();
    }

    @Test
    void theEngineTakesNoPasswordPastTheRules() {
        User user = identity.newUser("passer");
        user.setPassword("Password1234!");

        assertThatThrownBy(() -> identity.saveUser(user)).isInstanceOf(ProcessEngineException.class);
        assertThat(identity.createUserQuery().userId("passer").count()).isZero();
    }

    @Test
    void passwordsThatAreGivenOutKeepTheRules() {
        for (int made = 0; made < 50; made++) {
            String password = GivenPassword.make();
            assertThat(rules.broken("weimin", "Wang Wei", password))
                    .as(password)
                    .isEmpty();
        }
    }
}
