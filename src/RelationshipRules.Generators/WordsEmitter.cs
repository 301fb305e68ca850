namespace RelationshipRules.Generators;

/// <summary>Writes the class of a table of words, which asks <c>Translation</c> for other languages.</summary>
internal static class WordsEmitter
{
    public static string Emit(string @namespace, string name, IReadOnlyList<WordEntry> entries)
    {
        var code = new CodeWriter();
        code.Line("using RelationshipRules.Language;");
        code.Line();
        code.Line($"namespace {@namespace};");
        code.Line();
        code.Open($"internal static class {name}");
        code.Line($"private static readonly Translation Table = new({CodeWriter.Literal($"{@namespace}.{name}")}, typeof({name}).Assembly);");
        foreach (var entry in entries)
        {
            code.Line();
            code.Line($"/// <summary>{Comment(entry.Text)}</summary>");
            code.Line(Member(entry));
        }

        code.Line();
        code.Line("/// <summary>What another language says of something whose English words stand elsewhere; null in English.</summary>");
        code.Line("public static string? Find(string key, string kind) => Table.Find(key, kind)?.Fill();");
        code.Close();
        return code.ToString();
    }

    private static string Member(WordEntry entry)
    {
        var isCounted = entry.TextOfOne is not null;
        var parameters = string.Join(", ", entry.Places.Select(static place => $"{(IsNumber(place) ? "int" : "string")} @{place}"));
        var find = $"Table.Find({CodeWriter.Literal(entry.Name)}{(isCounted ? ", @count" : "")})";
        var places = string.Join(", ", entry.Places.Select(static place => $"({CodeWriter.Literal(place)}, {Value(place)})"));
        var english = isCounted ? $"@count == 1 ? {English(entry.TextOfOne!)} : {English(entry.Text)}" : English(entry.Text);
        return entry.Places.Count == 0
            ? $"public static string {entry.Name} => {find}?.Fill() ?? {english};"
            : $"public static string {entry.Name}({parameters}) => {find} is {{ }} words ? words.Fill({places}) : {english};";
    }

    /// <summary>The text as an expression: its pieces joined, so that no braces or quotes need care.</summary>
    private static string English(string text)
    {
        var parts = new List<string>();
        var rest = 0;
        foreach (System.Text.RegularExpressions.Match place in WordEntry.Place.Matches(text))
        {
            Add(text.Substring(rest, place.Index - rest));
            parts.Add(Value(place.Groups["name"].Value));
            rest = place.Index + place.Length;
        }

        Add(text.Substring(rest));
        return parts.Count == 0 ? "\"\"" : string.Join(" + ", parts);

        void Add(string piece)
        {
            if (piece.Length > 0)
            {
                parts.Add(CodeWriter.Literal(piece));
            }
        }
    }

    private static bool IsNumber(string place) => string.Equals(place, WordEntry.Count, StringComparison.Ordinal);

    private static string Value(string place) => IsNumber(place) ? $"Translation.Number(@{place})" : $"@{place}";

    private static string Comment(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace('\n', ' ');
}
