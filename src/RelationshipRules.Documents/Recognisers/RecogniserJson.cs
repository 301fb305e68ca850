using System.Text.Json;
using System.Text.Json.Serialization;

namespace RelationshipRules.Documents.Recognisers;

[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
[JsonSerializable(typeof(List<string>))]
internal sealed partial class RecogniserJson : JsonSerializerContext;
