namespace RelationshipRules.Json;

/// <summary>What can be wrong with the content of a description. What can be wrong with its JSON is in <see cref="JsonDiagnostics"/>.</summary>
internal static class DescriptionDiagnostics
{
    public const string Prefix = "RRD";
    private static readonly DiagnosticTitles Titles = [.. JsonDiagnostics.For(Prefix)];
    public static readonly string NotAnObject = Titles.Add("RRD0020", "The description is not an object");
    public static readonly string UnknownProperty = Titles.Add("RRD0021", "A property is not known");
    public static readonly string WrongType = Titles.Add("RRD0022", "A value has the wrong type");
    public static readonly string UnknownValue = Titles.Add("RRD0023", "A choice does not have that value");
    public static readonly string BadDate = Titles.Add("RRD0024", "A date is not a day in ISO 8601");
    public static readonly string OutOfRange = Titles.Add("RRD0025", "A number is out of range");
    public static readonly string BadMoney = Titles.Add("RRD0026", "Money is not complete or has no known currency");
    public static readonly string BadFormat = Titles.Add("RRD0027", "A text does not have the form that is needed");
    public static readonly string RepeatedValue = Titles.Add("RRD0028", "A list states a value more than once");
    public static readonly string DuplicateId = Titles.Add("RRD0029", "Two elements of a list have the same id");
    public static readonly string DanglingReference = Titles.Add("RRD0030", "An identifier refers to nothing");
    public static readonly string EvidencePointsNowhere = Titles.Add("RRD0031", "Evidence is given for a place that does not exist");
    public static readonly string BadEvidence = Titles.Add("RRD0032", "An entry of the evidence is not complete");
    public static readonly string BadSuppression = Titles.Add("RRD0033", "A suppression is not complete");
    public static readonly string BadExtension = Titles.Add("RRD0034", "The value of an extension is of no known kind");
    public static readonly string TooManyProblems = Titles.Add("RRD0035", "There are more problems than the limit");
    public static readonly string NoSuchPlace = Titles.Add("RRD0036", "An edit is for a place that does not exist");
    public static readonly string ListInPart = Titles.Add("RRD0037", "A list in part says nothing, or the same thing twice");
    public static readonly string BadBounds = Titles.Add("RRD0038", "Bounds say nothing, or leave no value between them");
    public static readonly string Contradiction = Titles.Add("RRD0039", "Statements contradict each other");
    public static readonly string Retired = Titles.Add("RRD0040", "A fact is stated as it was one version ago");
    public static readonly string NoContent = Titles.Add("RRD0041", "A text in a list says nothing");
    public static readonly string UnusableRecord = Titles.Add("RRD0042", "A record of a file cannot be used");
    public static readonly string UnknownExtension = Titles.Add("RRD0201", "No ruleset in use declares an extension fact");
    public static readonly string ExtensionOfWrongKind = Titles.Add("RRD0202", "The value of an extension fact is not of the kind that its ruleset declares");

    public static IReadOnlyList<KeyValuePair<string, string>> All => Titles;
}
