// Tasklist 7.24.0 keeps "Complete" disabled for ever once something was typed into a repeated group: its form library
// (form-js 1.8.7) leaves an empty entry among the errors of a row, and Tasklist counts entries. Removes such entries.
const FORM_LIBRARY = 57661; // the module's id in camunda-webapp-webjar 7.24.0, the last community release

function hasSentence(error) {
  return typeof error === 'string' || Object.values(error || {}).some(hasSentence);
}

function withoutEmptyEntries(state) {
  return state.errors
    ? {...state, errors: Object.fromEntries(Object.entries(state.errors).filter(([, error]) => hasSentence(error)))}
    : state;
}

window.webpackChunkcamunda_bpm_webapp.push([['cordon-list-validity'], {}, load => {
  const {Form} = load(FORM_LIBRARY);
  const setState = Form.prototype._setState;
  Form.prototype._setState = function (state) {
    return setState.call(this, withoutEmptyEntries(state));
  };
}]);
