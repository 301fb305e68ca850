namespace RelationshipRules.Json;

/// <summary>What can be wrong with the content of a description. What can be wrong with its JSON is in <see cref="JsonDiagnostics"/>.</summary>
internal static class DescriptionDiagnostics
{
    public const string Prefix = "RRD";
    public const string NotAnObject = "RRD0020";
    public const string UnknownProperty = "RRD0021";
    public const string WrongType = "RRD0022";
    public const string UnknownValue = "RRD0023";
    public const string BadDate = "RRD0024";
    public const string OutOfRange = "RRD0025";
    public const string BadMoney = "RRD0026";
    public const string BadFormat = "RRD0027";
    public const string RepeatedValue = "RRD0028";
    public const string DuplicateId = "RRD0029";
    public const string DanglingReference = "RRD0030";
    public const string EvidencePointsNowhere = "RRD0031";
    public const string BadEvidence = "RRD0032";
    public const string BadSuppression = "RRD0033";
    public const string BadExtension = "RRD0034";
    public const string TooManyProblems = "RRD0035";
    public const string NoSuchPlace = "RRD0036";
    public const string ListInPart = "RRD0037";

    private static readonly KeyValuePair<string, string>[] Titles =
    [
        new(NotAnObject, "The description is not an object"),
        new(UnknownProperty, "A property is not known"),
        new(WrongType, "A value has the wrong type"),
        new(UnknownValue, "A choice does not have that value"),
        new(BadDate, "A date is not a day in ISO 8601"),
        new(OutOfRange, "A number is out of range"),
        new(BadMoney, "Money is not complete or has no known currency"),
        new(BadFormat, "A text does not have the form that is needed"),
        new(RepeatedValue, "A list states a value more than once"),
        new(DuplicateId, "Two elements of a list have the same id"),
        new(DanglingReference, "An identifier refers to nothing"),
        new(EvidencePointsNowhere, "Evidence is given for a place that does not exist"),
        new(BadEvidence, "An entry of the evidence is not complete"),
        new(BadSuppression, "A suppression is not complete"),
        new(BadExtension, "The value of an extension is of no known kind"),
        new(TooManyProblems, "There are more problems than the limit"),
        new(NoSuchPlace, "An edit is for a place that does not exist"),
        new(ListInPart, "A list in part says nothing, or the same thing twice"),
    ];

    public static IReadOnlyList<KeyValuePair<string, string>> All => [.. JsonDiagnostics.For(Prefix), .. Titles];
}
