namespace RelationshipRules.Conditions.Syntax;

/// <summary>
/// Ids of what can be wrong with a condition: RRS01xx where it cannot be read, RRS02xx where it means nothing in its place. RRS0207 and
/// RRS0208 were about patterns and conversions, which the language no longer has; ids are not given out again.
/// </summary>
internal static class ConditionDiagnostics
{
    public const string StrayCharacter = "RRS0101";
    public const string UnterminatedText = "RRS0102";
    public const string BadEscape = "RRS0103";
    public const string BadNumber = "RRS0104";
    public const string Unexpected = "RRS0105";
    public const string NotInSubset = "RRS0106";
    public const string ReservedWord = "RRS0107";
    public const string BadMacro = "RRS0108";
    public const string TooLarge = "RRS0109";
    public const string UnknownName = "RRS0201";
    public const string UnknownMember = "RRS0202";
    public const string UnknownFunction = "RRS0203";
    public const string WrongType = "RRS0204";
    public const string UnknownChoice = "RRS0205";
    public const string WrongResult = "RRS0206";

    /// <summary>The ids with a title each.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new(StrayCharacter, "A character does not belong in a condition"),
        new(UnterminatedText, "A text in a condition is not closed"),
        new(BadEscape, "An escape in a text is not known or not complete"),
        new(BadNumber, "A number in a condition cannot be read"),
        new(Unexpected, "A condition breaks the grammar"),
        new(NotInSubset, "A part of CEL is not in the subset that conditions use"),
        new(ReservedWord, "A reserved word is used as a name"),
        new(BadMacro, "A macro has the wrong arguments"),
        new(TooLarge, "A condition is too long or nested too deeply"),
        new(UnknownName, "A name in a condition is not known"),
        new(UnknownMember, "A fact in a condition is not known"),
        new(UnknownFunction, "A function in a condition is not known"),
        new(WrongType, "An operator or function does not take values of these types"),
        new(UnknownChoice, "A choice does not have that value"),
        new(WrongResult, "An expression has another type than its place asks for"),
    ];
}
