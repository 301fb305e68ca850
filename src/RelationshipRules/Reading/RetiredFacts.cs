using System.Text;
using System.Text.Json;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Reading;

/// <summary>
/// A fact, or a value of one, that descriptions had one version ago. It is read as what is written instead, and whoever wrote it is told; what
/// cannot be said anew without guessing is not stated.
/// </summary>
/// <param name="Names">The properties of the part that had the fact; for a value, the values of its choice.</param>
/// <param name="Name">The name of the fact or value.</param>
/// <param name="Instead">What to write instead: a sentence.</param>
/// <param name="Restate">The members of an object that say the same as the fact that is given; none where that takes guessing.</param>
internal sealed record RetiredFact(IReadOnlyList<string> Names, string Name, string Instead, Func<JsonCursor, IEnumerable<string>> Restate)
{
    private static readonly RetiredFact[] All =
    [
        new(
            PropertyNames.Agreement.Names,
            "riskAllocation",
            "Write 'riskDiscussed', and 'riskCarriedBy' for who carries it.",
            static fact => fact.GetString() switch
            {
                "notDiscussed" => ["\"riskDiscussed\": false"],
                "withPartyInControl" => ["\"riskDiscussed\": true", "\"riskCarriedBy\": \"partyInControl\""],
                "shared" => ["\"riskDiscussed\": true", "\"riskCarriedBy\": \"shared\""],
                "withProvider" => ["\"riskDiscussed\": true", "\"riskCarriedBy\": \"provider\""],
                "withFunder" => ["\"riskDiscussed\": true", "\"riskCarriedBy\": \"funder\""],
                _ => [],
            }),
        new(
            PropertyNames.Agreement.Names,
            "eligibleApplicants",
            "Write in 'excludedApplicants' who could not apply.",
            static fact => Opposite("excludedApplicants", fact, Choices.ApplicantKind.Table)),
        new(
            PropertyNames.Agreement.Names,
            "fundingAcknowledgement",
            "Write 'acknowledgementRequired', and 'acknowledgementGiven' for whether it is given.",
            static fact => fact.GetString() switch
            {
                "notRequired" => ["\"acknowledgementRequired\": false"],
                "requiredAndGiven" => ["\"acknowledgementRequired\": true", "\"acknowledgementGiven\": true"],
                "requiredNotGiven" => ["\"acknowledgementRequired\": true", "\"acknowledgementGiven\": false"],
                _ => [],
            }),
        new(
            Choices.FundingChangeReason.Names,
            "providerChoice",
            "Write \"initiatedBy\": \"provider\".",
            static _ => ["\"initiatedBy\": \"provider\""]),
        new(
            PropertyNames.FundingChange.Names,
            "civilSocietyResponse",
            "Write 'responseInvited', 'responseGiven' and 'responseConsidered'.",
            static fact => fact.GetString() switch
            {
                "notInvited" => ["\"responseInvited\": false"],
                "invitedNotGiven" => ["\"responseInvited\": true", "\"responseGiven\": false"],
                "given" => ["\"responseInvited\": true", "\"responseGiven\": true"],
                "givenAndAnswered" => ["\"responseInvited\": true", "\"responseGiven\": true", "\"responseConsidered\": true"],
                _ => [],
            }),
        new(
            Choices.EqualityAction.Names,
            "policy",
            "Write \"equalityPolicy\": true; a text is no practical step.",
            PolicyApart),
        new(
            PropertyNames.Consultation.Names,
            "departureReasonsPublished",
            "Write 'departureReasonsGiven': whether those consulted were told the reasons, published or not.",
            static fact => fact.TryGetBoolean(out var published) && published ? ["\"departureReasonsGiven\": true"] : []),
    ];

    /// <summary>The fact or value of one version ago that has a name.</summary>
    public static RetiredFact? Find(IReadOnlyList<string> names, string name) => Array.Find(All, fact => fact.Names == names && fact.Name.Equals(name, StringComparison.Ordinal));

    /// <summary>What says the fact anew: the name of each member, its text, what stands there by that name, and whether that says something already.</summary>
    public IEnumerable<(string Name, string Member, JsonCursor Beside, bool IsStated)> Anew(JsonCursor fact)
    {
        var owner = fact.Text.Find(JsonPointer.Parent(fact.Pointer));
        foreach (var member in Restate(fact))
        {
            var name = member.Split('"')[1];
            var isBeside = owner.TryGetProperty(name, out var beside) && beside.Row != fact.Row;
            yield return (name, member, beside, isBeside && beside.Kind != JsonKind.Null);
        }
    }

    /// <summary>
    /// The text with what is retired said anew, its evidence at the new places, and suppressions of it at the part that has it. What is stated in
    /// both ways counts as the new one has it; what cannot be said anew stays as it is.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="found">What is retired in it.</param>
    /// <param name="places">For the place of each fact that is said anew, where it stands in the text.</param>
    public static byte[] Restated(JsonText text, IReadOnlyList<(JsonCursor Fact, RetiredFact Retired)> found, Dictionary<string, string> places)
    {
        var edits = new List<(int Start, int End, string Instead)>();
        var moved = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (fact, retired) in found)
        {
            var members = new List<string>();
            var pointers = new List<string>();
            foreach (var (name, member, beside, _) in retired.Anew(fact).Where(anew => !anew.IsStated))
            {
                pointers.Add($"{JsonPointer.Parent(fact.Pointer)}/{name}");
                places.TryAdd(pointers[^1], fact.Pointer);
                if (beside.Kind == JsonKind.Null)
                {
                    edits.Add((beside.Start, beside.End, member));
                }
                else
                {
                    members.Add(member);
                }
            }

            if (pointers.Count > 0)
            {
                moved.Add(fact.Pointer, pointers);
                if (members.Count > 0)
                {
                    edits.Add((fact.Start, fact.End, string.Join(", ", members)));
                }
            }
        }

        MoveEvidence(text.Root.Member("evidence"u8), moved, edits);
        foreach (var suppression in text.Root.Member("suppressions"u8).EnumerateArray())
        {
            if (suppression.Member("at"u8) is { Kind: JsonKind.String } at && moved.ContainsKey(at.GetString()!))
            {
                edits.Add((at.Start, at.End, $"\"at\": {Quoted(JsonPointer.Parent(at.GetString()!))}"));
            }
        }

        var restated = new MemoryStream();
        var done = 0;
        foreach (var (start, end, instead) in edits.OrderBy(edit => edit.Start))
        {
            restated.Write(text.Utf8[done..start]);
            restated.Write(Encoding.UTF8.GetBytes(instead));
            done = end;
        }

        restated.Write(text.Utf8[done..]);
        return restated.ToArray();
    }

    private static void MoveEvidence(JsonCursor evidence, Dictionary<string, List<string>> moved, List<(int Start, int End, string Instead)> edits)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in evidence.EnumerateObject())
        {
            taken.Add(entry.Name!);
        }

        foreach (var entry in evidence.EnumerateObject())
        {
            // Evidence of a member of a list is of the list, for positions are other ones now.
            var at = entry.Name!;
            while (at.Length > 0 && !moved.ContainsKey(at))
            {
                at = JsonPointer.Parent(at);
            }

            var places = at.Length == 0 ? [] : moved[at].FindAll(place => place.Equals(entry.Name, StringComparison.Ordinal) || taken.Add(place));
            if (places.Count > 0)
            {
                var told = Encoding.UTF8.GetString(entry.Raw);
                edits.Add((entry.Start, entry.End, string.Join(", ", places.Select(place => $"{Quoted(place)}: {told}"))));
            }
        }
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    /// <summary>A written policy apart from the steps that a list names.</summary>
    private static IEnumerable<string> PolicyApart(JsonCursor list)
    {
        var isWhole = list.Kind == JsonKind.Array;
        var (has, not) = isWhole ? (list, default) : (list.Member("has"u8), list.Member("not"u8));
        var (steps, others) = (Texts(has), Texts(not));
        var isKnown = steps.Remove("policy");
        if (isKnown || others.Remove("policy"))
        {
            yield return $"\"equalityPolicy\": {(isKnown ? "true" : "false")}";
        }

        if (isWhole)
        {
            yield return $"\"equalityActions\": {Quoted(steps)}";
        }
        else if (steps.Count + others.Count > 0)
        {
            yield return $"\"equalityActions\": {{ \"has\": {Quoted(steps)}, \"not\": {Quoted(others)} }}";
        }

        static List<string> Texts(JsonCursor list)
        {
            var texts = new List<string>();
            foreach (var element in list.EnumerateArray())
            {
                texts.Add(element.GetString() ?? "");
            }

            return texts;
        }

        static string Quoted(List<string> texts) => $"[{string.Join(", ", texts.Select(text => $"\"{JsonEncodedText.Encode(text)}\""))}]";
    }

    /// <summary>Who is out where it was said who is in, and the other way round; what a list did not name remains open, for its values contained each other.</summary>
    private static IEnumerable<string> Opposite(string name, JsonCursor list, NameTable values)
    {
        var isWhole = list.Kind == JsonKind.Array;
        var (has, not) = isWhole ? (list, default) : (list.Member("has"u8), list.Member("not"u8));
        var named = new HashSet<string>(StringComparer.Ordinal);
        if (AreGood(has) && AreGood(not) && named.Count > 0)
        {
            string[] parts = [Part("has", not), Part("not", has)];
            yield return $"\"{name}\": {{ {string.Join(", ", parts.Where(part => part.Length > 0))} }}";
        }

        bool AreGood(JsonCursor members)
        {
            foreach (var member in members.EnumerateArray())
            {
                if (values.IndexOf(member.Utf8Text) < 0 || !named.Add(member.GetString()!))
                {
                    return false;
                }
            }

            return members.Kind is JsonKind.Array or JsonKind.None;
        }

        static string Part(string key, JsonCursor members) => members.Count == 0 ? "" : $"\"{key}\": {Encoding.UTF8.GetString(members.Raw)}";
    }
}
