namespace RelationshipRules.Files;

/// <summary>How pieces of an input stand in messages.</summary>
internal static class InputText
{
    /// <summary>The piece on one line, and cut where it is longer than <paramref name="longest"/> characters.</summary>
    public static string Shown(string text, int longest = 60)
    {
        var length = text.Length <= longest ? text.Length : longest - (char.IsHighSurrogate(text[longest - 1]) ? 1 : 0);
        var line = string.Create(length, text, static (line, text) =>
        {
            for (var i = 0; i < line.Length; i++)
            {
                line[i] = char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' ? ' ' : text[i];
            }
        });
        return length < text.Length ? line + "…" : line;
    }
}
