namespace RelationshipRules;

/// <summary>What can be wrong with a document, with a recogniser or with what a proposer says: ids and what they mean.</summary>
public static class DocumentDiagnostics
{
    internal const string TooLarge = "RRT0001";
    internal const string UnknownFormat = "RRT0002";
    internal const string Broken = "RRT0003";
    internal const string Locked = "RRT0004";
    internal const string NoText = "RRT0005";
    internal const string TooSlow = "RRT0006";
    internal const string Unreadable = "RRT0007";
    internal const string PageSkipped = "RRT0008";
    internal const string BadJson = "RRT0020";
    internal const string BadKey = "RRT0021";
    internal const string BadType = "RRT0022";
    internal const string UnknownFact = "RRT0023";
    internal const string BadPattern = "RRT0024";
    internal const string BadValue = "RRT0025";
    internal const string NoExample = "RRT0026";
    internal const string TooMany = "RRT0027";
    internal const string QuoteNotInText = "RRT0040";
    internal const string ValueNotOfFact = "RRT0041";
    internal const string FactUnknown = "RRT0042";
    internal const string NotDecided = "RRT0043";
    internal const string OtherDocument = "RRT0044";
    internal const string ProposerFailed = "RRT0045";

    /// <summary>Each id with what it says.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new(TooLarge, "The document is larger than the limit, or unfolds to more"),
        new(UnknownFormat, "The document is of a kind that is not read"),
        new(Broken, "The document is damaged"),
        new(Locked, "The document is locked by a password"),
        new(NoText, "The document holds no text, pictures of it at most"),
        new(TooSlow, "Reading the document took longer than the limit"),
        new(Unreadable, "The document could not be read"),
        new(PageSkipped, "A page could not be read and was left out"),
        new(BadJson, "A file of recognisers is no JSON"),
        new(BadKey, "A recogniser has a key that is not known, or lacks one"),
        new(BadType, "A value in a recogniser is of the wrong type"),
        new(UnknownFact, "A recogniser is for a fact that is not known"),
        new(BadPattern, "A pattern of a recogniser cannot be used"),
        new(BadValue, "A recogniser proposes what its fact cannot be"),
        new(NoExample, "A recogniser lacks an example that matches, or one that does not"),
        new(TooMany, "There are more recognisers, patterns or problems than the limit"),
        new(QuoteNotInText, "A proposal quotes what does not stand in the document"),
        new(ValueNotOfFact, "A proposal has a value that its fact cannot have"),
        new(FactUnknown, "A proposal is for a fact that is not known"),
        new(NotDecided, "An entry of a review is neither accepted, changed nor refused"),
        new(OtherDocument, "A review is of another document"),
        new(ProposerFailed, "A source of proposals failed, or gave none where it had to give a list"),
    ];
}
