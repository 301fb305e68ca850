namespace RelationshipRules;

/// <summary>
/// Something wrong with an input or with an evaluation, as opposed to a <c>Finding</c>, which is about the partnership.
/// Ids start with RRD for descriptions, RRS for rulesets, RRP for profiles and suppressions, RRE for evaluation.
/// </summary>
/// <param name="Id">Stable id such as <c>RRD0003</c>.</param>
/// <param name="Severity">How serious it is; an error means that something could not be used as written.</param>
/// <param name="Message">One line for a person, with the nearest name where a name was not known.</param>
/// <param name="Location">Where, or null where no place applies.</param>
public sealed record Diagnostic(string Id, Severity Severity, string Message, SourceLocation? Location = null);
