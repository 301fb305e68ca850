namespace RelationshipRules.Generators;

/// <summary>Writes the class of a table of words.</summary>
internal static class WordsEmitter
{
    /// <summary>
    /// Finds what another language says. In English nothing is loaded and nothing parsed; of another language each entry is parsed once. A culture without resources, and an entry
    /// that a language has not, fall back to the culture above it and in the end to the English of the code.
    /// </summary>
    private const string Translation = """
        private sealed class Translation
        {
            private static readonly ConcurrentDictionary<string, Translation> All = new(StringComparer.Ordinal);
            private static Translation? _last;

            private readonly string _culture;
            private readonly List<ResourceSet> _sets = [];
            private readonly ConcurrentDictionary<string, Words> _words = new(StringComparer.Ordinal);

            private Translation(CultureInfo culture)
            {
                _culture = culture.Name;
                var resources = new ResourceManager(Name, typeof(Translation).Assembly);
                for (; culture.Name.Length > 0; culture = culture.Parent)
                {
                    if (resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false) is { } set)
                    {
                        _sets.Add(set);
                    }
                }
            }

            public static Words? Find(string name) => Current?.Get(name);

            public static Words? Find(string key, string kind) => Current?.Get(key + kind);

            /// <summary>The words for a number: those for exactly this number where the language has such, else those for one or for any other.</summary>
            public static Words? Find(string name, int count) => Current is not { } current ? null
                : current.Get($"{name}.{Number(count)}") ?? (count == 1 ? current.Get(name + ".one") : null) ?? current.Get(name + ".other");

            private static Translation? Current
            {
                get
                {
                    var culture = CultureInfo.CurrentUICulture;
                    if (culture.Name.Length == 0)
                    {
                        return null;
                    }

                    var last = _last;
                    if (last is null || !string.Equals(last._culture, culture.Name, StringComparison.Ordinal))
                    {
                        _last = last = All.GetOrAdd(culture.Name, static (_, culture) => new(culture), culture);
                    }

                    return last._sets.Count > 0 ? last : null;
                }
            }

            private Words? Get(string name)
            {
                if (_words.TryGetValue(name, out var words))
                {
                    return words;
                }

                foreach (var set in _sets)
                {
                    if (set.GetString(name) is { } text)
                    {
                        return _words.GetOrAdd(name, new Words(text));
                    }
                }

                return null;
            }

            /// <summary>A text with places to fill: texts and names of places by turns.</summary>
            public sealed class Words
            {
                private readonly List<string> _parts = [];

                public Words(string text)
                {
                    var rest = 0;
                    for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
                    {
                        var close = text.IndexOf('}', open);
                        if (close > open + 1 && text.AsSpan(open + 1, close - open - 1).IndexOfAnyExcept(Letters) < 0)
                        {
                            _parts.Add(text[rest..open]);
                            _parts.Add(text[(open + 1)..close]);
                            rest = close + 1;
                        }
                    }

                    _parts.Add(text[rest..]);
                }

                public string Fill(params ReadOnlySpan<(string Place, string Text)> places)
                {
                    var text = new StringBuilder();
                    for (var i = 0; i < _parts.Count; i++)
                    {
                        text.Append(i % 2 == 0 ? _parts[i] : TextOf(_parts[i], places));
                    }

                    return text.ToString();
                }

                private static string TextOf(string name, ReadOnlySpan<(string Place, string Text)> places)
                {
                    foreach (var (place, text) in places)
                    {
                        if (string.Equals(place, name, StringComparison.Ordinal))
                        {
                            return text;
                        }
                    }

                    return $"{{{name}}}";
                }
            }
        }
        """;

    public static string Emit(string @namespace, string name, IReadOnlyList<WordEntry> entries)
    {
        var code = new CodeWriter();
        foreach (var used in new[] { "System", "System.Buffers", "System.Collections.Concurrent", "System.Collections.Generic", "System.Globalization", "System.Resources", "System.Text" })
        {
            code.Line($"using {used};");
        }

        code.Line();
        code.Line($"namespace {@namespace};");
        code.Line();
        code.Open($"internal static class {name}");
        code.Line($"private const string Name = {CodeWriter.Literal($"{@namespace}.{name}")};");
        code.Line("private static readonly SearchValues<char> Letters = SearchValues.Create(\"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ\");");
        foreach (var entry in entries)
        {
            code.Line();
            code.Line($"/// <summary>{Comment(entry.Text)}</summary>");
            code.Line(Member(entry));
        }

        code.Line();
        code.Line("/// <summary>What another language says of something whose English words stand elsewhere; null in English.</summary>");
        code.Line("public static string? Find(string key, string kind) => Translation.Find(key, kind)?.Fill();");
        code.Line();
        code.Line("private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);");
        code.Line();
        foreach (var line in Translation.Split('\n'))
        {
            code.Line(line.TrimEnd('\r'));
        }

        code.Close();
        return code.ToString();
    }

    private static string Member(WordEntry entry)
    {
        var isCounted = entry.TextOfOne is not null;
        var parameters = string.Join(", ", entry.Places.Select(static place => $"{(IsNumber(place) ? "int" : "string")} @{place}"));
        var find = $"Translation.Find({CodeWriter.Literal(entry.Name)}{(isCounted ? ", @count" : "")})";
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

    private static string Value(string place) => IsNumber(place) ? $"Number(@{place})" : $"@{place}";

    private static string Comment(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace('\n', ' ');
}
