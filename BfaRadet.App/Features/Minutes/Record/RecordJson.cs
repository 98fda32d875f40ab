using BfaRadet.App.Data;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using BfaRadet.Domain.Writing;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BfaRadet.App.Features.Minutes.Record;

/// <summary>The minutes as JSON: what is sealed, stored and exported. UTF-8, indented with two spaces and \n.</summary>
public static class RecordJson
{
    private static readonly JsonSerializerOptions _options = new(Json.Options)
    {
        WriteIndented = true,
        IndentCharacter = ' ',
        IndentSize = 2,
        NewLine = "\n",
        Converters = { new TextConverter() },
    };

    public static byte[] Write(MinutesRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, _options);

    /// <summary>The minutes as they are adopted: with a salt of their own.</summary>
    public static AdoptableRecord Adoptable(MinutesRecord record)
    {
        var salted = record with { Salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) };
        return new(record.Adjustment.Signatories(), () => Write(salted));
    }

    /// <summary>One paragraf of them, adjusted before the rest.</summary>
    public static AdoptableRecord Adoptable(MinutesRecord record, RecordSection section) =>
        new(record.Adjustment.Signatories(), () => JsonSerializer.SerializeToUtf8Bytes(section, _options));

    /// <exception cref="JsonException">The text is not a paragraf in JSON.</exception>
    public static RecordSection ReadSection(string json) =>
        JsonSerializer.Deserialize<RecordSection>(json, _options) ?? throw new JsonException("No paragraf.");

    /// <exception cref="JsonException">The bytes are not minutes in JSON.</exception>
    public static MinutesRecord Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<MinutesRecord>(bytes, _options) ?? throw new JsonException("No document.");

    /// <summary>Writes a text as the editor's own document.</summary>
    private sealed class TextConverter : JsonConverter<RichText>
    {
        public override RichText Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            try
            {
                return RichText.FromJson(document.RootElement.GetRawText());
            }
            catch (FormatException fault)
            {
                throw new JsonException(fault.Message, fault);
            }
        }

        public override void Write(Utf8JsonWriter writer, RichText value, JsonSerializerOptions options)
        {
            using var document = JsonDocument.Parse(value.ToJson());
            document.RootElement.WriteTo(writer);
        }
    }
}
