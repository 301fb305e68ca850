using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text;
using Microsoft.CodeAnalysis;

namespace RelationshipRules.Language
{
    /// <summary>
    /// Finds what another language says in the place of a table's English. In English nothing is loaded and nothing parsed; of another language each entry is parsed once. A culture
    /// without resources, and an entry that a language has not, fall back to the culture above it and in the end to the English of the code.
    /// </summary>
    [Embedded]
    internal sealed class Translation(string table, Assembly assembly)
    {
        private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

        private readonly ConcurrentDictionary<string, Language> _languages = new(StringComparer.Ordinal);
        private Language? _last;

        private Language? Current
        {
            get
            {
                var culture = CultureInfo.CurrentUICulture;
                if (culture.Name.Length == 0)
                {
                    return null;
                }

                var last = _last;
                if (last is null || !string.Equals(last.Culture, culture.Name, StringComparison.Ordinal))
                {
                    _last = last = _languages.GetOrAdd(culture.Name, (_, culture) => new(culture, new(table, assembly)), culture);
                }

                return last.HasWords ? last : null;
            }
        }

        public Words? Find(string name) => Current?.Get(name);

        public Words? Find(string key, string kind) => Current?.Get(key + kind);

        /// <summary>The words for a number: those for exactly this number where the language has such, else those for one or for any other.</summary>
        public Words? Find(string name, int count) => Current is not { } current ? null
            : current.Get($"{name}.{Number(count)}") ?? (count == 1 ? current.Get(name + ".one") : null) ?? current.Get(name + ".other");

        public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

        private sealed class Language
        {
            private readonly List<ResourceSet> _sets = [];
            private readonly ConcurrentDictionary<string, Words> _words = new(StringComparer.Ordinal);

            public Language(CultureInfo culture, ResourceManager resources)
            {
                Culture = culture.Name;
                for (; culture.Name.Length > 0; culture = culture.Parent)
                {
                    if (resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false) is { } set)
                    {
                        _sets.Add(set);
                    }
                }
            }

            public string Culture { get; }

            public bool HasWords => _sets.Count > 0;

            public Words? Get(string name)
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
}

namespace Microsoft.CodeAnalysis
{
    /// <summary>Keeps a type from being seen by assemblies that see the internals of this one: each has its own.</summary>
    [AttributeUsage(AttributeTargets.All)]
    internal sealed class EmbeddedAttribute : Attribute;
}
