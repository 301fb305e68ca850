using System.Text.Json.Serialization;
using RelationshipRules.Model;

namespace RelationshipRules.Benchmarks;

/// <summary>The reader that System.Text.Json's source generator writes for the model.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Partnership))]
internal sealed partial class DescriptionJson : JsonSerializerContext;
