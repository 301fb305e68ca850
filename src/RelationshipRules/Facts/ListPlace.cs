using System.Globalization;
using System.Text;

namespace RelationshipRules.Facts;

/// <summary>Where lists stand, and how they are called.</summary>
internal static class ListPlace
{
    private const string InPart = "/has";

    /// <summary>The pointer of a list or fact from its path: <c>relationship.assessments</c> is <c>/relationship/assessments</c>.</summary>
    public static string PointerOf(string? path) => string.IsNullOrEmpty(path) ? "" : "/" + path.Replace('.', '/');

    /// <summary>The pointer of an element of a list: those of a list in part stand under <c>has</c>.</summary>
    public static string ElementPointer(string listPointer, bool isInPart, int element)
        => string.Create(CultureInfo.InvariantCulture, $"{listPointer}{(isInPart ? InPart : "")}/{element}");

    /// <summary>The last name of a path in words: <c>fundingChanges</c> is "funding changes".</summary>
    public static string Words(string path)
    {
        var name = path[(path.LastIndexOf('.') + 1)..];
        if (CoreWords.Find(name, ".words") is { } translated)
        {
            return translated;
        }

        var words = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c))
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }
}
