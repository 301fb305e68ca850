using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>What a ruleset takes from another one, as read; it adopts all rules where the list of those is null.</summary>
internal sealed record ExtendsSource(
    string Ruleset,
    JsonCursor At,
    IReadOnlyList<JsonCursor>? Adopt,
    IReadOnlyList<Placed<OmittedRule>> Omit,
    IReadOnlyList<ParameterOverride> Parameters);

/// <summary>A rule that a ruleset does not take over from the one it extends.</summary>
internal sealed record OmittedRule(string Rule, string Reason, Citation? Citation);

/// <summary>A new value for a parameter of an extended ruleset, as read; cited, or the authors' own for a reason.</summary>
internal sealed record ParameterOverride(string Name, JsonCursor At, JsonCursor Value, Citation? Citation, string? Ours);

/// <summary>A derived fact as read, with its cases in order; a single value is one case without a condition.</summary>
internal sealed record DerivedFactSource(FactInfo Info, JsonCursor Path, IReadOnlyList<DerivedCaseSource> Cases, IReadOnlyList<Citation> Citations, bool MayPresume);

/// <summary>A case of a derived fact as read; a condition of kind None is for "otherwise".</summary>
internal sealed record DerivedCaseSource(JsonCursor When, JsonCursor Value);

/// <summary>An extension fact as read.</summary>
internal sealed record ExtensionSource(FactInfo Info, JsonCursor Path);

/// <summary>A presumption as read.</summary>
internal sealed record PresumptionSource(Presumption Info, JsonCursor Fact, JsonCursor Value);

/// <summary>Whom a ruleset binds, as read.</summary>
internal sealed record BindsSource(WhomItBinds Info, JsonCursor Root, JsonCursor PassedOn);
