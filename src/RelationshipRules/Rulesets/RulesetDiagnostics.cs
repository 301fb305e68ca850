using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>The ids of what can be wrong with a ruleset, conditions apart (those are RRS0100 and up).</summary>
internal static class RulesetDiagnostics
{
    public const string Prefix = "RRS";
    private static readonly DiagnosticTitles Titles = [.. JsonDiagnostics.For(Prefix), .. JsonObjectReader.Titles.For(Prefix)];
    public static readonly string BadId = Titles.Add("RRS0030", "A rule id is not three capital letters and four digits");
    public static readonly string IdIsNotFileName = Titles.Add("RRS0031", "A rule's id and its file name differ");
    public static readonly string DuplicateRule = Titles.Add("RRS0032", "Two files hold the same rule");
    public static readonly string UnknownCategory = Titles.Add("RRS0033", "A category is not declared");
    public static readonly string UnknownSource = Titles.Add("RRS0034", "A source is not declared");
    public static readonly string AnchorTooLong = Titles.Add("RRS0035", "An anchor has more than five words");
    public static readonly string NoCitation = Titles.Add("RRS0036", "A rule or derived fact cites no source");
    public static readonly string RequireOrValue = Titles.Add("RRS0037", "A rule has the wrong conditions for its kind");
    public static readonly string ExplainedMessage = Titles.Add("RRS0038", "The condition and the message for explained departures do not go together");
    public static readonly string BadTemplate = Titles.Add("RRS0039", "A message template cannot be read");
    public static readonly string MissingExample = Titles.Add("RRS0040", "No example shows an outcome");
    public static readonly string DuplicateExample = Titles.Add("RRS0041", "Two examples of a rule are the same");
    public static readonly string UnknownRule = Titles.Add("RRS0042", "A rule is not known");
    public static readonly string UnknownRuleset = Titles.Add("RRS0043", "A ruleset is not known");
    public static readonly string ExtendsCycle = Titles.Add("RRS0044", "Rulesets extend one another in a circle");
    public static readonly string UnknownParameter = Titles.Add("RRS0045", "A parameter is not known");
    public static readonly string ParameterDates = Titles.Add("RRS0046", "The dates of a parameter's values overlap");
    public static readonly string ParameterValue = Titles.Add("RRS0047", "A parameter's value is not of its type");
    public static readonly string ParameterReason = Titles.Add("RRS0048", "A parameter needs either a citation or a reason of its own");
    public static readonly string DerivedFact = Titles.Add("RRS0049", "A derived fact cannot be declared");
    public static readonly string DerivedFactCycle = Titles.Add("RRS0050", "Derived facts read one another in a circle");
    public static readonly string Extension = Titles.Add("RRS0051", "An extension fact cannot be declared");
    public static readonly string UnknownScope = Titles.Add("RRS0052", "A scope is no list of the model");
    public static readonly string DeclaredTwice = Titles.Add("RRS0053", "A name is declared twice");
    public static readonly string TooManyFiles = Titles.Add("RRS0054", "A ruleset has too many files");
    public static readonly string OutsideFolder = Titles.Add("RRS0055", "A link leads out of the ruleset's folder");
    public static readonly string BadName = Titles.Add("RRS0056", "A name cannot be used");
    public static readonly string RuleInTwoRulesets = Titles.Add("RRS0057", "Two rulesets in use bring the same rule");
    public static readonly string UnusedParameter = Titles.Add("RRS0058", "No condition or message reads a parameter");
    public static readonly string NoRules = Titles.Add("RRS0059", "A ruleset has no rules");
    public static readonly string BadFocus = Titles.Add("RRS0060", "A focus is not a fact");
    public static readonly string BadPresumption = Titles.Add("RRS0061", "A presumption cannot be declared, or cannot hold where it is read");
    public static readonly string DaysOfForce = Titles.Add("RRS0062", "The days of force of a ruleset or rule do not go together");
    public static readonly string FaultyExample = Titles.Add("RRS0063", "What an example states cannot be read");
    public static readonly string BadFigure = Titles.Add("RRS0064", "A published figure cannot be declared");
    public static readonly string DerivedFactsTooDeep = Titles.Add("RRS0065", "Derived facts rest on one another in too long a chain");
    public static readonly string Reads = Titles.Add("RRS0070", "The code of a rule does not declare what it reads, declares what there is not, or takes it for something else");

    public static IReadOnlyList<KeyValuePair<string, string>> All => Titles;
}
