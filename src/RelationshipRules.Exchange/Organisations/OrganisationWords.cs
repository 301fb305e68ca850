using System.Text.RegularExpressions;

namespace RelationshipRules.Exchange.Organisations;

/// <summary>
/// What the words tell by which publishers say what a recipient is. A word for civil society counts wherever it stands; a public body or a business is only what is called so and no
/// more, for a grant to it is left out: "School" is one, "Friends of the school" is not.
/// </summary>
internal static partial class OrganisationWords
{
    private const int MostCharacters = 200;

    private static readonly Dictionary<string, string> Whole = Kinds(
        ("localGovernment", "council|local council|local authority|local government|county council|city council|borough council|district council|metropolitan council|unitary authority|combined authority|parish council|town council|town or parish council|parish or town council"),
        ("nationalGovernment", "central government|government department|ministerial department|non ministerial department|executive agency"),
        ("armsLengthBody", "arms length body|non departmental public body|ndpb"),
        ("healthBody", "nhs|nhs body|nhs trust|nhs foundation trust|health board|health authority|clinical commissioning group|integrated care board"),
        ("school", "school|state school|maintained school|primary school|secondary school|special school|academy|academy school|academy trust|voluntary aided school|voluntary controlled school"),
        ("business", "business|plc|public limited company|private company|private limited company|company limited by shares|for profit|for profit company|for profit organisation|commercial company|commercial organisation|sole trader"));

    private static readonly HashSet<string> Persons = new(["individual", "individuals", "an individual", "person", "private individual", "private person", "individual recipient", "individual grant recipient", "grant to individual"], StringComparer.Ordinal);

    /// <summary>The kind that words tell; null where they tell none.</summary>
    public static string? KindOf(string words)
    {
        if (words.Length > MostCharacters)
        {
            return null;
        }

        var plain = Plain(words);
        return Whole.TryGetValue(plain, out var kind) ? kind
            : CivilSociety().IsMatch(Denied().Replace(plain, "")) ? "civilSociety"
            : plain.EndsWith("housing association", StringComparison.Ordinal) || plain is "registered provider" or "registered social landlord" ? "housingAssociation"
            : null;
    }

    /// <summary>Whether words stand for a person, whose name is not published.</summary>
    public static bool IsPerson(string words) => words.Length <= MostCharacters && Persons.Contains(Plain(words));

    private static Dictionary<string, string> Kinds(params (string Kind, string Words)[] kinds) =>
        kinds.SelectMany(static k => k.Words.Split('|').Select(w => (k.Kind, Words: w))).ToDictionary(static k => k.Words, static k => k.Kind, StringComparer.Ordinal);

    private static string Plain(string words) => Marks().Replace(words.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal), " ").Trim().ToLowerInvariant();

    [GeneratedRegex("[^A-Za-z0-9]+", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Marks();

    /// <summary>What is said not to be: "Not a charity", "Non-charitable organisation", "other than a registered charity".</summary>
    [GeneratedRegex(@"\b(not|non|no|other than) (an? )?(registered )?(charit|voluntary|community)\w*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Denied();

    [GeneratedRegex(
        @"\b(charit(y|ies|able)|voluntary|community (interest|benefit|group|organisation|organization|association|enterprise|business)\w*|cics?|cios?|scios?|bencoms?|unincorporated|cooperatives?|co operatives?|registered societ(y|ies)|industrial and provident|social (enterprise|business)s?|vcse|ngos?|non governmental|not for profit|non profit|nonprofit|parochial church council)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex CivilSociety();
}
