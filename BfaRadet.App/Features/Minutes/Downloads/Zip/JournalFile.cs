using BfaRadet.App.Data;
using BfaRadet.App.Data.Journal;
using System.Text.Json;

namespace BfaRadet.App.Features.Minutes.Downloads.Zip;

/// <summary>What was done to the meeting, by whom and when: a JSON object a line, oldest first.</summary>
internal static class JournalFile
{
    public static void Write(IReadOnlyList<JournalEntry> journal, Stream to)
    {
        foreach (var entry in journal)
        {
            using (var json = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = Json.Options.Encoder }))
            {
                json.WriteStartObject();
                json.WriteNumber("id", entry.Id);
                json.WriteString("at", entry.At.ToUniversalTime());
                json.WriteString("by", entry.By);
                json.WriteString("event", entry.Event);
                json.WritePropertyName("facts");
                json.WriteRawValue(entry.Facts);
                json.WriteEndObject();
            }

            to.Write("\n"u8);
        }
    }
}
