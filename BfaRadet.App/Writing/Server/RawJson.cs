using System.Text.Json;
using System.Text.Json.Serialization;

namespace BfaRadet.App.Writing.Server;

/// <summary>JSON that passes through as it is: steps and documents are read by the schema alone, never by types of ours.</summary>
/// <param name="Text">One well-formed JSON value.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct RawJson(string Text)
{
    public override string ToString() => Text;

    private sealed class Converter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            // The reader's own limit of depth (64) holds for what lies in here too: no document is that deep.
            using var document = JsonDocument.ParseValue(ref reader);
            try
            {
                return new RawJson(document.RootElement.GetRawText());
            }
            catch (InvalidOperationException fault)
            {
                throw new JsonException("Not UTF-8.", fault);
            }
        }

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Text, skipInputValidation: true);
    }
}
