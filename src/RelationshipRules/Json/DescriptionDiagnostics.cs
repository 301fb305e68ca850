namespace RelationshipRules.Json;

/// <summary>What can be wrong with the content of a description. What can be wrong with its JSON is in <see cref="JsonDiagnostics"/>.</summary>
internal static class DescriptionDiagnostics
{
    /// <summary>The prefix of all ids of descriptions.</summary>
    public const string Prefix = "RRD";

    /// <summary>The outermost value is not an object.</summary>
    public const string NotAnObject = "RRD0020";

    /// <summary>The model has no property of that name.</summary>
    public const string UnknownProperty = "RRD0021";

    /// <summary>A value has another type than its property.</summary>
    public const string WrongType = "RRD0022";

    /// <summary>A choice does not have that value.</summary>
    public const string UnknownValue = "RRD0023";

    /// <summary>A text is not a day of the calendar in ISO 8601.</summary>
    public const string BadDate = "RRD0024";

    /// <summary>A number is smaller or larger than makes sense.</summary>
    public const string OutOfRange = "RRD0025";

    /// <summary>Money lacks its amount or currency, or has a currency that is not in ISO 4217.</summary>
    public const string BadMoney = "RRD0026";

    /// <summary>A text does not have the form that its fact needs.</summary>
    public const string BadFormat = "RRD0027";

    /// <summary>A list states a value more than once.</summary>
    public const string RepeatedValue = "RRD0028";

    /// <summary>Two elements of a list have the same id.</summary>
    public const string DuplicateId = "RRD0029";

    /// <summary>An identifier refers to an element that the description does not have.</summary>
    public const string DanglingReference = "RRD0030";

    /// <summary>Evidence is given for a place that the description does not have.</summary>
    public const string EvidencePointsNowhere = "RRD0031";

    /// <summary>An entry of the evidence is not complete.</summary>
    public const string BadEvidence = "RRD0032";

    /// <summary>A suppression is not complete, so it suppresses nothing.</summary>
    public const string BadSuppression = "RRD0033";

    /// <summary>The value of an extension is of a kind that no extension can have.</summary>
    public const string BadExtension = "RRD0034";

    /// <summary>There are more problems than the limit.</summary>
    public const string TooManyProblems = "RRD0035";

    /// <summary>An edit is meant for a place that the description does not have.</summary>
    public const string NoSuchPlace = "RRD0036";

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
    ];

    /// <summary>All ids of descriptions with their titles, those of JSON first.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All => [.. JsonDiagnostics.For(Prefix), .. Titles];
}
