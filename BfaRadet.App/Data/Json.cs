using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BfaRadet.App.Data;

/// <summary>How facts are written as JSON, in the journal, in columns and on the wire: enums by name, ids as Guids.</summary>
public static class Json
{
    public static JsonSerializerOptions Options { get; } = AddTo(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        // Never written into a page directly: å, ä and ö stay readable, and searchable, in the database.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static JsonSerializerOptions AddTo(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new OneValue());
        return options;
    }

    /// <summary>An id is written as its Guid, a list of values as an array.</summary>
    private sealed class OneValue : JsonConverterFactory
    {
        public override bool CanConvert(Type type) => IsId(type) || IsList(type);

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(IsId(type)
                ? typeof(IdConverter<>).MakeGenericType(type)
                : typeof(ListConverter<>).MakeGenericType(type.GetGenericArguments()))!;

        private static bool IsId(Type type) => type.GetInterfaces()
            .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

        private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>);
    }

    private sealed class IdConverter<TId> : JsonConverter<TId> where TId : struct, IId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            TId.From(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }

    private sealed class ListConverter<T> : JsonConverter<ValueList<T>>
    {
        public override ValueList<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<T[]>(ref reader, options)!.ToValueList();

        public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.ToArray(), options);
    }
}
