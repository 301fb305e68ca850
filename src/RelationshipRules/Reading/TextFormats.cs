using System.Buffers;

namespace RelationshipRules.Reading;

/// <summary>Forms of text that mean something.</summary>
internal static class TextFormats
{
    private static readonly SearchValues<char> PartLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    public static bool IsCountryCode(string text) =>
        text.Length >= 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1])
        && (text.Length == 2 || (text.Length is >= 4 and <= 6 && text[2] == '-' && text.AsSpan(3).IndexOfAnyExcept(PartLetters) < 0));

    public static bool IsRuleId(string text) =>
        text.Length == 7 && text.AsSpan(0, 3).IndexOfAnyExceptInRange('A', 'Z') < 0 && text.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0;
}
