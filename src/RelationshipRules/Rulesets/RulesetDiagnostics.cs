using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>The ids of what can be wrong with a ruleset, conditions apart (those are RRS0100 and up).</summary>
internal static class RulesetDiagnostics
{
    public const string Prefix = "RRS";
    public const string UnknownKey = Prefix + JsonObjectReader.UnknownKey;
    public const string WrongType = Prefix + JsonObjectReader.WrongType;
    public const string MissingKey = Prefix + JsonObjectReader.MissingKey;
    public const string EmptyText = Prefix + JsonObjectReader.EmptyText;
    public const string BadChoice = Prefix + JsonObjectReader.BadChoice;
    public const string BadDate = Prefix + JsonObjectReader.BadDate;
    public const string BadId = "RRS0030";
    public const string IdIsNotFileName = "RRS0031";
    public const string DuplicateRule = "RRS0032";
    public const string UnknownCategory = "RRS0033";
    public const string UnknownSource = "RRS0034";
    public const string AnchorTooLong = "RRS0035";
    public const string NoCitation = "RRS0036";
    public const string RequireOrValue = "RRS0037";
    public const string ExplainedMessage = "RRS0038";
    public const string BadTemplate = "RRS0039";
    public const string MissingExample = "RRS0040";
    public const string DuplicateExample = "RRS0041";
    public const string UnknownRule = "RRS0042";
    public const string UnknownRuleset = "RRS0043";
    public const string ExtendsCycle = "RRS0044";
    public const string UnknownParameter = "RRS0045";
    public const string ParameterDates = "RRS0046";
    public const string ParameterValue = "RRS0047";
    public const string ParameterReason = "RRS0048";
    public const string DerivedFact = "RRS0049";
    public const string DerivedFactCycle = "RRS0050";
    public const string Extension = "RRS0051";
    public const string UnknownScope = "RRS0052";
    public const string DeclaredTwice = "RRS0053";
    public const string TooManyFiles = "RRS0054";
    public const string OutsideFolder = "RRS0055";
    public const string BadName = "RRS0056";
    public const string RuleInTwoRulesets = "RRS0057";
    public const string UnusedParameter = "RRS0058";
    public const string NoRules = "RRS0059";
    public const string BadFocus = "RRS0060";
    public const string Reads = "RRS0070";

    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        .. JsonDiagnostics.For(Prefix),
        new(UnknownKey, "A key is not known"),
        new(WrongType, "A value is of the wrong type"),
        new(MissingKey, "A key that must be there is missing"),
        new(EmptyText, "A text is empty"),
        new(BadChoice, "A value is none of the allowed ones"),
        new(BadDate, "A date is not a day"),
        new(BadId, "A rule id is not three capital letters and four digits"),
        new(IdIsNotFileName, "A rule's id and its file name differ"),
        new(DuplicateRule, "Two files hold the same rule"),
        new(UnknownCategory, "A category is not declared"),
        new(UnknownSource, "A source is not declared"),
        new(AnchorTooLong, "An anchor has more than five words"),
        new(NoCitation, "A rule or derived fact cites no source"),
        new(RequireOrValue, "A rule has the wrong conditions for its kind"),
        new(ExplainedMessage, "The condition and the message for explained departures do not go together"),
        new(BadTemplate, "A message template cannot be read"),
        new(MissingExample, "No example shows an outcome"),
        new(DuplicateExample, "Two examples of a rule are the same"),
        new(UnknownRule, "A rule is not known"),
        new(UnknownRuleset, "A ruleset is not known"),
        new(ExtendsCycle, "Rulesets extend one another in a circle"),
        new(UnknownParameter, "A parameter is not known"),
        new(ParameterDates, "The dates of a parameter's values overlap"),
        new(ParameterValue, "A parameter's value is not of its type"),
        new(ParameterReason, "A parameter needs either a citation or a reason of its own"),
        new(DerivedFact, "A derived fact cannot be declared"),
        new(DerivedFactCycle, "Derived facts read one another in a circle"),
        new(Extension, "An extension fact cannot be declared"),
        new(UnknownScope, "A scope is no list of the model"),
        new(DeclaredTwice, "A name is declared twice"),
        new(TooManyFiles, "A ruleset has too many files"),
        new(OutsideFolder, "A link leads out of the ruleset's folder"),
        new(BadName, "A name cannot be used"),
        new(RuleInTwoRulesets, "Two rulesets in use bring the same rule"),
        new(UnusedParameter, "No condition or message reads a parameter"),
        new(NoRules, "A ruleset has no rules"),
        new(BadFocus, "A focus is not a fact"),
        new(Reads, "The code of a rule does not declare what it reads, or declares what there is not"),
    ];
}
