using BfaRadet.App.Data;
using BfaRadet.App.Data.Journal;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Minutes;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using System.Reflection;
using System.Text.Json;
using Xunit;

namespace BfaRadet.Tests.App.Data.Schema;

/// <summary>
/// The names by which facts lie in databases out there: of events and their facts in the journal, of enums in JSON and
/// columns. Each line of <c>events.txt</c> and <c>enums.txt</c> was once written by a release; lines are added, never
/// changed or taken away.
/// </summary>
public sealed class KeepingTheSchemaTests
{
    private const string Advice =
        "Journals hold it under that name. Was the class renamed? Give it its old name in JournalEntry._writtenAs. Was a fact renamed? "
        + "[property: JsonPropertyName(\"old\")]. Is it not recorded any more? Keep the record, and its sentence in the JournalWords of its feature.";

    public static TheoryData<string> WrittenEvents => [.. LinesOf("events.txt")];

    public static TheoryData<string> Kinds => [.. JournalEntry.Kinds.Keys];

    [Theory]
    [MemberData(nameof(WrittenEvents))]
    public void What_was_written_of_an_event_is_read_with_every_fact_and_described(string line)
    {
        var (name, facts) = (line[..line.IndexOf(' ', StringComparison.Ordinal)], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        Assert.True(JournalEntry.Kinds.TryGetValue(name, out var kind), $"No event {name}. {Advice}");

        var read = (DomainEvent)JsonSerializer.Deserialize(facts, kind, Json.Options)!;
        var again = JsonSerializer.Serialize(read, kind, Json.Options);

        var lost = Facts(facts).Except(Facts(again)).ToList();
        Assert.True(lost.Count == 0, $"{name} has lost {string.Join(", ", lost)}. {Advice}");
        Assert.NotEqual(JournalTexts.Unknown, JournalTexts.Of(read, _ => "punkt 4"));
    }

    /// <summary>Otherwise a list that was replaced by an equal one is saved again, and each start warns of it.</summary>
    [Fact]
    public void Lists_in_columns_are_compared_by_what_is_in_them()
    {
        var options = new DbContextOptionsBuilder<WorkspaceDb>().UseSqlite("Data Source=:memory:")
            .ConfigureWarnings(warnings => warnings.Throw(CoreEventId.CollectionWithoutComparer)).Options;
        using var db = new WorkspaceDb(options);

        Assert.NotEmpty(db.Model.GetEntityTypes());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_event_is_written_as_one_of_the_lines(string name)
    {
        var kind = JournalEntry.Kinds[name];
        var facts = JsonSerializer.Serialize(Samples.Make(kind), kind, Json.Options);

        var known = LinesOf("events.txt").Where(l => l.StartsWith(name + ' ', StringComparison.Ordinal)).Select(l => l[(name.Length + 1)..]);

        Assert.True(
            known.Any(k => Shape(k).SetEquals(Shape(facts))),
            $"{name} is new, or has new facts. Add this line to BfaRadet.Tests/App/Data/Schema/events.txt, and keep those that are there:\n{name} {facts}");
    }

    [Fact]
    public void Enums_in_the_database_keep_their_names_and_numbers()
    {
        var now = StoredEnums().SelectMany(type => Enum.GetValues(type).Cast<object>()
            .Select(value => $"{type.Name} {value} {Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)}")).ToList();
        var before = LinesOf("enums.txt");

        Assert.True(
            !before.Except(now).Any(),
            $"Rows hold these by name or by number; a name or number of another meaning would change what was recorded. Give them back:\n{string.Join('\n', before.Except(now))}");
        Assert.True(!now.Except(before).Any(), $"Add to BfaRadet.Tests/App/Data/Schema/enums.txt:\n{string.Join('\n', now.Except(before))}");
    }

    [Fact]
    public void A_line_whose_facts_are_not_known_here_does_not_take_the_journal_away()
    {
        var entry = new JournalEntry(
            new CouncilId(Guid.NewGuid()), (DomainEvent)Samples.Make(JournalEntry.Kinds["AttendanceMarked"]),
            new Actor(null, "Cajsa Frisk", default, AMeeting.Day), DateTimeOffset.UnixEpoch);
        typeof(JournalEntry).GetProperty(nameof(JournalEntry.Facts))!.SetValue(
            entry, entry.Facts.Replace("\"status\":\"", "\"status\":\"Of another version, ", StringComparison.Ordinal));

        Assert.Null(entry.Read());
    }

    private static List<string> LinesOf(string file)
    {
        using var reader = new StreamReader(typeof(KeepingTheSchemaTests).Assembly.GetManifestResourceStream(file)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>"before.date=String": where each fact stands, and of what kind it is.</summary>
    private static HashSet<string> Shape(string json) => [.. Walk(json, value => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? "Bool" : $"{value.ValueKind}")];

    private static IEnumerable<string> Facts(string json) => Walk(json, value => value.GetRawText());

    private static List<string> Walk(string json, Func<JsonElement, string> say)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Of("", document.RootElement)];

        IEnumerable<string> Of(string path, JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Of($"{path}.{p.Name}", p.Value)),
            JsonValueKind.Array => value.EnumerateArray().SelectMany((v, i) => Of($"{path}[{i}]", v)),
            _ => [$"{path}={say(value)}"],
        };
    }

    /// <summary>All enums of ours that lie in a column, in JSON in a column, in an event, or in sealed minutes.</summary>
    private static IEnumerable<Type> StoredEnums()
    {
        var options = new DbContextOptionsBuilder<WorkspaceDb>().UseSqlite("Data Source=:memory:").Options;
        using var db = new WorkspaceDb(options);
        var (seen, found) = (new HashSet<Type>(), new SortedDictionary<string, Type>(StringComparer.Ordinal));
        foreach (var type in JournalEntry.Kinds.Values.Append(typeof(MinutesRecord)).Concat(db.Model.GetEntityTypes().SelectMany(ColumnsOf)))
        {
            Look(type);
        }

        return found.Values;

        void Look(Type type)
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (!seen.Add(type))
            {
                return;
            }

            foreach (var argument in type.GetGenericArguments())
            {
                Look(argument);
            }

            if (type.Namespace?.StartsWith("BfaRadet", StringComparison.Ordinal) != true)
            {
                return;
            }

            if (type.IsEnum)
            {
                found[type.Name] = type;
                return;
            }

            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                Look(property.PropertyType);
            }
        }
    }

    private static IEnumerable<Type> ColumnsOf(ITypeBase type) => type.GetProperties().Select(p => p.ClrType)
        .Concat(type.GetComplexProperties().SelectMany(p => ColumnsOf(p.ComplexType)));
}
