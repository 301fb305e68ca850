using System.Text.RegularExpressions;

namespace RelationshipRules.Exchange.Organisations;

/// <summary>
/// What the words tell by which publishers say what a recipient is. A word for civil society counts wherever it stands; a public body or a business is only what is called so and no
/// more, for a grant to it is left out: "School" is one, "Friends of the school" is not.
/// </summary>
internal static partial class OrganisationWords
{
    /// <summary>Told of what is of none of the kinds, and not of civil society either.</summary>
    public const string Outside = "outside";

    private const int MostCharacters = 200;

    private static readonly Dictionary<string, string> Whole = Kinds(
        ("localGovernment", "council|local council|local authority|local government|county council|city council|borough council|district council|metropolitan council|unitary authority|combined authority|parish council|town council|town or parish council|parish or town council"),
        ("nationalGovernment", "central government|government department|ministerial department|non ministerial department|executive agency"),
        ("armsLengthBody", "arms length body|non departmental public body|ndpb"),
        ("healthBody", "nhs|nhs body|nhs trust|nhs foundation trust|health board|health authority|clinical commissioning group|integrated care board"),
        ("school", "school|state school|maintained school|primary school|secondary school|special school|academy|academy school|academy trust|voluntary aided school|voluntary controlled school|school educational establishment|school or college|school college|further education college"),
        (Outside, "public sector|public sector organisation|public sector body|public body|statutory body|statutory organisation|university|universities|higher education|higher education institution|educational establishment|educational institution|university higher education institution"),
        ("business", "private sector|private sector organisation|private sector company|business|plc|public limited company|private company|private limited company|company limited by shares|for profit|for profit company|for profit organisation|commercial company|commercial organisation|sole trader"));

    private static readonly HashSet<string> Persons = new(["individual", "individuals", "an individual", "person", "private individual", "private person", "individual recipient", "individual grant recipient", "grant to individual"], StringComparer.Ordinal);

    // Of the government of the United Kingdom: a department "for communities" is another government's.
    private static readonly HashSet<string> Departments = new(
        [
            "cabinet office", "home office", "hm treasury", "hm revenue and customs", "ministry of justice", "ministry of defence", "department for work and pensions", "department for education", "department for transport",
            "department of health and social care", "department for environment food and rural affairs", "department for culture media and sport", "ministry of housing communities and local government",
        ],
        StringComparer.Ordinal);

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

    /// <summary>
    /// The kind that a name tells; null where it tells none. Most names tell none: "Ltd" may be a charity's. What only begins or ends like the name of a public body, as that of its friends
    /// or of its students, is none.
    /// </summary>
    public static string? KindOfName(string name)
    {
        if (name.Length > MostCharacters)
        {
            return null;
        }

        var plain = Plain(name);
        return CivilSocietyName().IsMatch(plain) ? "civilSociety"
            : Beside().IsMatch(plain) ? null
            : CouncilName().IsMatch(plain) ? "localGovernment"
            : UniversityName().IsMatch(plain) ? Outside
            : HealthName().IsMatch(plain) ? "healthBody"
            : BusinessName().IsMatch(plain) ? "business"
            : null;
    }

    /// <summary>The kind of public body that the name of who gives the money tells; null where it tells none.</summary>
    public static string? KindOfFunder(string name) => name.Length <= MostCharacters && Departments.Contains(Plain(name)) ? "nationalGovernment" : KindOfName(name) is ("localGovernment" or "healthBody") and var kind ? kind : null;

    /// <summary>Whether words stand for a person, whose name is not published.</summary>
    public static bool IsPerson(string words) => words.Length <= MostCharacters && Persons.Contains(Plain(words));

    private static Dictionary<string, string> Kinds(params (string Kind, string Words)[] kinds) =>
        kinds.SelectMany(static k => k.Words.Split('|').Select(w => (k.Kind, Words: w))).ToDictionary(static k => k.Words, static k => k.Kind, StringComparer.Ordinal);

    private static string Plain(string words) => Marks().Replace(words.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal), " ").Trim().ToLowerInvariant();

    [GeneratedRegex("[^A-Za-z0-9]+", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Marks();

    [GeneratedRegex(@" (cic|community interest company|cio|scio)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex CivilSocietyName();

    /// <summary>Words by which a name that has that of a public body in it is another's.</summary>
    [GeneratedRegex(@"\b(friends|associations?|unions?|students?|trusts? of|forum|federation|alliance|network|society|societies|charit(y|ies|able)|settlement|third age|u3a|youth|church|churches|parochial|voluntary|volunteers?|for|working mens|club|clubs|residents|tenants)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Beside();

    [GeneratedRegex(@"^((the )?(\w+ ){1,6}(city|county|borough|district|parish|town|metropolitan|community) council|(the )?(london|royal|metropolitan) borough of( \w+){1,6}|(the )?(\w+ ){1,4}combined authority)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex CouncilName();

    [GeneratedRegex(@"^((the )?university of( \w+){1,6}|(the )?(\w+ ){1,5}university)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex UniversityName();

    [GeneratedRegex(@"^(\w+ ){1,8}(nhs (foundation )?trust|clinical commissioning group|integrated care board)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex HealthName();

    [GeneratedRegex(@" (plc|llp|public limited company|limited liability partnership)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex BusinessName();

    /// <summary>What is said not to be: "Not a charity", "Non-charitable organisation", "other than a registered charity".</summary>
    [GeneratedRegex(@"\b(not|non|no|other than) (an? )?(registered )?(charit|voluntary|community)\w*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Denied();

    [GeneratedRegex(
        @"\b(charit(y|ies|able)|voluntary|community (interest|benefit|group|organisation|organization|association|enterprise|business)\w*|cics?|cios?|scios?|bencoms?|unincorporated|cooperatives?|co operatives?|registered societ(y|ies)|industrial and provident|social (enterprise|business)s?|vcse|ngos?|non governmental|not for profit|non profit|nonprofit|parochial church council)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex CivilSociety();
}
