namespace RelationshipRules.Conditions;

/// <summary>Ids of what can be wrong with a condition: RRS01xx where it cannot be read, RRS02xx where it means nothing in its place.</summary>
internal static class ConditionDiagnostics
{
    /// <summary>A character that no condition has.</summary>
    public const string StrayCharacter = "RRS0101";

    /// <summary>A text without its closing quotation mark.</summary>
    public const string UnterminatedText = "RRS0102";

    /// <summary>An escape in a text that is not known or not complete.</summary>
    public const string BadEscape = "RRS0103";

    /// <summary>A number that cannot be read or held.</summary>
    public const string BadNumber = "RRS0104";

    /// <summary>Something other than what the grammar asks for.</summary>
    public const string Unexpected = "RRS0105";

    /// <summary>A part of CEL that conditions leave out.</summary>
    public const string NotInSubset = "RRS0106";

    /// <summary>A word that CEL keeps for itself.</summary>
    public const string ReservedWord = "RRS0107";

    /// <summary>A macro with arguments that it cannot take.</summary>
    public const string BadMacro = "RRS0108";

    /// <summary>A condition that is too long or too deep.</summary>
    public const string TooLarge = "RRS0109";

    /// <summary>A name that nothing has here.</summary>
    public const string UnknownName = "RRS0201";

    /// <summary>A member that the part of the model does not have.</summary>
    public const string UnknownMember = "RRS0202";

    /// <summary>A function that does not exist.</summary>
    public const string UnknownFunction = "RRS0203";

    /// <summary>Operands of types that the operator or function does not take.</summary>
    public const string WrongType = "RRS0204";

    /// <summary>A value that a choice does not have.</summary>
    public const string UnknownChoice = "RRS0205";

    /// <summary>An expression of another type than its place asks for.</summary>
    public const string WrongResult = "RRS0206";

    /// <summary>A pattern of <c>matches</c> that is not constant or not valid.</summary>
    public const string BadPattern = "RRS0207";

    /// <summary>A constant that cannot be converted.</summary>
    public const string BadConstant = "RRS0208";

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
        new(BadPattern, "A pattern is not constant or not valid"),
        new(BadConstant, "A constant cannot be converted"),
    ];
}
