using System.Globalization;
using System.Text.Json.Nodes;
using RelationshipRules.Facts;

namespace RelationshipRules.Exchange.Terms;

/// <summary>
/// Lays terms under a record, fact by fact. What the record states stands; where the terms say something else, that is told. What only the terms state is taken, with the terms'
/// evidence and the name of their file; what both know in part is known as far as both together know it.
/// </summary>
internal sealed class TermsLayer
{
    private static readonly string[] Patterns = ["agreements", "consultations"];

    private readonly JsonObject _terms;
    private readonly JsonObject _evidence;
    private readonly string _name;

    public TermsLayer(ProgrammeTerms terms)
    {
        _name = terms.Name;
        _terms = (JsonObject)JsonNode.Parse(terms.Document.ToJson())!;
        _evidence = _terms["evidence"] as JsonObject ?? [];
    }

    /// <summary>Lays the terms under a description.</summary>
    /// <param name="record">The description, which gets what only the terms state.</param>
    /// <param name="taken">Where it has what terms for a narrower choice of records state: that others say something else is no difference to the record.</param>
    /// <param name="differs">Told each fact of which the terms say another value: its path, and both values.</param>
    public void LayUnder(JsonObject record, ISet<string> taken, Action<string, string, string> differs)
    {
        var work = new Work(this, record, taken, differs);
        foreach (var (name, value) in _terms)
        {
            if (name is "id" or "title" or "evidence" or "parties")
            {
                continue;
            }

            if (value is JsonObject or JsonArray && ElementsOf(value) is { } elements && IsListOfParts(name, elements))
            {
                work.List(name, value, elements);
            }
            else
            {
                work.Member(record, "", "", name, value!, "/" + Escape(name));
            }
        }

        work.Parties();
        work.Finish();
    }

    private static bool IsListOfParts(string name, JsonArray elements) => FactCatalog.Find(name) is null && (elements.Count == 0 || elements[0] is JsonObject);

    private static JsonArray? ElementsOf(JsonNode? list) => list as JsonArray ?? (list as JsonObject)?["has"] as JsonArray;

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string? Id(JsonNode? element) => (element as JsonObject)?["id"]?.GetValue<string>();

    /// <summary>One record being filled in.</summary>
    private sealed class Work(TermsLayer terms, JsonObject record, ISet<string> taken, Action<string, string, string> differs)
    {
        private readonly JsonObject _evidence = record["evidence"] as JsonObject ?? [];

        /// <summary>Which party of the terms stands for which of the record.</summary>
        private readonly Dictionary<string, string> _parties = new(StringComparer.Ordinal);

        /// <summary>Lays the elements of a list under those of the record that they match; where the record has no such list, they are taken as they are.</summary>
        public void List(string name, JsonNode list, JsonArray elements)
        {
            if (ElementsOf(record[name]) is not { } own)
            {
                if (record[name] is null)
                {
                    record[name] = list.DeepClone();
                    TakeEvidence("/" + name, "/" + name);
                }

                return;
            }

            for (var i = 0; i < elements.Count; i++)
            {
                var isPattern = Id(elements[i]) is null;
                var from = Pointer(name, list, i);
                for (var j = 0; j < own.Count; j++)
                {
                    if (own[j] is JsonObject element && (isPattern ? Patterns.Contains(name) : string.Equals(Id(element), Id(elements[i]), StringComparison.Ordinal)))
                    {
                        Part(element, Pointer(name, record[name]!, j), $"{name}[]", (JsonObject)elements[i]!, from);
                    }
                }
            }
        }

        /// <summary>Lays the terms' parties under those of the record: by their id, or as the agreements of the terms name them.</summary>
        public void Parties()
        {
            if (terms._terms["parties"] is not { } list || ElementsOf(list) is not { } elements || ElementsOf(record["parties"]) is not { } own)
            {
                return;
            }

            for (var i = 0; i < elements.Count; i++)
            {
                var id = Id(elements[i]);
                for (var j = 0; j < own.Count; j++)
                {
                    if (id is not null && own[j] is JsonObject party && Id(party) is { } partyId && (partyId.Equals(id, StringComparison.Ordinal) || partyId.Equals(_parties.GetValueOrDefault(id), StringComparison.Ordinal)))
                    {
                        Part(party, Pointer("parties", record["parties"]!, j), "parties[]", (JsonObject)elements[i]!, Pointer("parties", list, i));
                    }
                }
            }
        }

        public void Finish()
        {
            if (_evidence.Count > 0)
            {
                record["evidence"] ??= _evidence;
            }
        }

        /// <summary>Lays a member of the terms under a part of the record.</summary>
        public void Member(JsonObject owner, string pointer, string path, string name, JsonNode value, string from)
        {
            var at = $"{pointer}/{Escape(name)}";
            var factPath = path.Length == 0 ? name : $"{path}.{name}";
            if (name is "fundedBy" or "recipient")
            {
                if (owner[name] is JsonValue party)
                {
                    _parties.TryAdd(value.GetValue<string>(), party.GetValue<string>());
                }

                return;
            }

            if (owner[name] is not { } stated)
            {
                owner[name] = value.DeepClone();
                TakeEvidence(from, at);
                return;
            }

            var fact = FactCatalog.Find(factPath);
            if (fact is null && value is JsonObject part && stated is JsonObject inner)
            {
                Part(inner, at, factPath, part, from);
                return;
            }

            var merged = fact?.Type switch
            {
                FactType.Integer or FactType.Number or FactType.Date => Narrow(stated, value, fact.Type == FactType.Date),
                FactType.Money => Narrow((JsonObject)stated, value as JsonObject),
                FactType.ChoiceList or FactType.TextList => Unite(stated, value, at, factPath),
                _ => JsonNode.DeepEquals(stated, value) ? stated : null,
            };
            if (merged is null)
            {
                Differ(at, factPath, stated, value);
            }
            else if (!JsonNode.DeepEquals(merged, stated))
            {
                owner[name] = merged;
                TakeEvidence(from, at);
            }
        }

        private void Differ(string pointer, string path, JsonNode stated, JsonNode value)
        {
            if (!taken.Any(place => pointer.Equals(place, StringComparison.Ordinal) || pointer.StartsWith(place + "/", StringComparison.Ordinal)))
            {
                differs(path, stated.ToJsonString(), value.ToJsonString());
            }
        }

        private void Part(JsonObject owner, string pointer, string path, JsonObject part, string from)
        {
            foreach (var (name, value) in part)
            {
                if (name is not "id" && value is not null)
                {
                    Member(owner, pointer, path, name, value, $"{from}/{Escape(name)}");
                }
            }
        }

        /// <summary>What both say of a number or a day; null where they cannot both be right.</summary>
        private static JsonNode? Narrow(JsonNode stated, JsonNode value, bool isDay) =>
            Bounds.Read(stated, isDay) is { } own && Bounds.Read(value, isDay) is { } other && own.With(other) is { } both
                ? both == own ? stated : both.Write()
                : null;

        private static JsonObject? Narrow(JsonObject stated, JsonObject? value)
        {
            if (value is null || !JsonNode.DeepEquals(stated["currency"], value["currency"]) || Narrow(stated["amount"]!, value["amount"]!, isDay: false) is not { } amount)
            {
                return null;
            }

            return JsonNode.DeepEquals(amount, stated["amount"]) ? stated : new JsonObject { ["amount"] = amount.DeepClone(), ["currency"] = stated["currency"]!.DeepClone() };
        }

        /// <summary>Unites lists: a whole one of the record stands; one in part gets what the terms know.</summary>
        private JsonNode Unite(JsonNode stated, JsonNode value, string pointer, string path)
        {
            var (otherHas, otherNot) = Members(value);
            if (stated is JsonArray whole)
            {
                if (otherHas.Exists(m => !Contains(whole, m)) || otherNot.Exists(m => Contains(whole, m)) || (value is JsonArray all && all.Count != whole.Count))
                {
                    Differ(pointer, path, stated, value);
                }

                return stated;
            }

            var (has, not) = Members(stated);
            if (otherHas.Exists(m => not.Exists(n => JsonNode.DeepEquals(m, n))) || otherNot.Exists(m => has.Exists(h => JsonNode.DeepEquals(m, h))))
            {
                Differ(pointer, path, stated, value);
            }

            var united = new JsonObject();
            Put(united, "has", has, otherHas.FindAll(m => !not.Exists(n => JsonNode.DeepEquals(m, n))));
            Put(united, "not", not, otherNot.FindAll(m => !has.Exists(h => JsonNode.DeepEquals(m, h))));
            return united;
        }

        private static void Put(JsonObject list, string name, List<JsonNode> own, List<JsonNode> others)
        {
            own.AddRange(others.FindAll(m => !own.Exists(o => JsonNode.DeepEquals(o, m))));
            if (own.Count > 0)
            {
                list[name] = new JsonArray([.. own.Select(static m => m.DeepClone())]);
            }
        }

        private static (List<JsonNode> Has, List<JsonNode> Not) Members(JsonNode list) =>
            (All(list as JsonArray ?? list["has"] as JsonArray), list is JsonArray ? [] : All(list["not"] as JsonArray));

        private static List<JsonNode> All(JsonArray? members) => [.. members?.OfType<JsonNode>() ?? []];

        private static bool Contains(JsonArray list, JsonNode member) => list.Any(m => JsonNode.DeepEquals(m, member));

        private static string Pointer(string name, JsonNode list, int index) =>
            string.Create(CultureInfo.InvariantCulture, $"/{name}{(list is JsonArray ? "" : "/has")}/{index}");

        /// <summary>Takes what the terms' evidence says of a place and of those within, and names the file of the terms at each fact.</summary>
        private void TakeEvidence(string from, string to)
        {
            var entries = new JsonArray(new JsonObject { ["document"] = terms._name, ["note"] = RecordWords.Note_FromTerms });
            foreach (var (place, own) in terms._evidence)
            {
                if (place.Equals(from, StringComparison.Ordinal))
                {
                    foreach (var entry in own as JsonArray ?? [own!.DeepClone()])
                    {
                        entries.Add((JsonNode?)entry!.DeepClone());
                    }
                }
                else if (place.StartsWith(from + "/", StringComparison.Ordinal))
                {
                    _evidence[to + place[from.Length..]] = own!.DeepClone();
                }
            }

            // A fact that both know in part is shown by both.
            if (_evidence[to] is { } stated)
            {
                foreach (var entry in (stated as JsonArray ?? [stated.DeepClone()]).Reverse())
                {
                    entries.Insert(0, entry!.DeepClone());
                }
            }

            _evidence[to] = entries;
            taken.Add(to);
        }
    }
}
