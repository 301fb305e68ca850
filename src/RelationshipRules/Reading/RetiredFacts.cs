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
            static fact => Opposite("excludedApplicants", fact)),
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
    ];

    /// <summary>The fact or value of one version ago that has a name.</summary>
    public static RetiredFact? Find(IReadOnlyList<string> names, string name) => Array.Find(All, fact => fact.Names == names && fact.Name.Equals(name, StringComparison.Ordinal));

    /// <summary>
    /// The text with what is retired said anew, and its evidence at the new places. What is stated in both ways stays as the new one has it; what
    /// cannot be said anew stays as it is.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="found">What is retired in it.</param>
    /// <param name="places">For the place of each fact that is said anew, where it stands in the text.</param>
    public static byte[] Restated(JsonText text, IReadOnlyList<(JsonCursor Fact, RetiredFact Retired)> found, Dictionary<string, string> places)
    {
        var edits = new List<(int Start, int End, string Instead)>();
        var evidence = new Dictionary<string, JsonCursor>(StringComparer.Ordinal);
        foreach (var entry in text.Root.Member("evidence"u8).EnumerateObject())
        {
            evidence.Add(entry.Name!, entry);
        }

        foreach (var (fact, retired) in found)
        {
            var owner = text.Find(JsonPointer.Parent(fact.Pointer));
            var members = retired.Restate(fact).ToList();
            if (members.Count == 0)
            {
                continue;
            }

            var pointers = members.ConvertAll(member => $"{owner.Pointer}/{member.Split('"')[1]}");
            pointers.ForEach(pointer => places.TryAdd(pointer, fact.Pointer));
            members.RemoveAll(member => owner.TryGetProperty(member.Split('"')[1], out _));
            edits.Add((fact.Start, members.Count == 0 ? fact.EndWithComma : fact.End, string.Join(", ", members)));
            if (evidence.TryGetValue(fact.Pointer, out var told))
            {
                var value = Encoding.UTF8.GetString(told.Raw);
                edits.Add((told.Start, told.End, string.Join(", ", pointers.Select(pointer => $"\"{JsonEncodedText.Encode(pointer)}\": {value}"))));
            }
        }

        var restated = new MemoryStream();
        var at = 0;
        foreach (var (start, end, instead) in edits.OrderBy(edit => edit.Start))
        {
            restated.Write(text.Utf8[at..start]);
            restated.Write(Encoding.UTF8.GetBytes(instead));
            at = end;
        }

        restated.Write(text.Utf8[at..]);
        return restated.ToArray();
    }

    /// <summary>Who is out where it was said who is in, and the other way round; what a list did not name remains open, for its values contained each other.</summary>
    private static IEnumerable<string> Opposite(string name, JsonCursor list)
    {
        var isWhole = list.Kind == JsonKind.Array;
        var (has, not) = isWhole ? (list, default) : (list.Member("has"u8), list.Member("not"u8));
        if (has.Count + not.Count > 0)
        {
            string[] parts = [Part("has", not), Part("not", has)];
            yield return $"\"{name}\": {{ {string.Join(", ", parts.Where(part => part.Length > 0))} }}";
        }

        static string Part(string key, JsonCursor members) => members.Count == 0 ? "" : $"\"{key}\": {Encoding.UTF8.GetString(members.Raw)}";
    }
}
