using BfaRadet.Tests.Testing;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.Architecture;

/// <summary>
/// What is written together is known to its owner alone (docs/decisions/0029-documents-and-their-owners.md). That writing names no
/// feature is held by <see cref="LookingDownTests"/>; the ids of meetings lie below it, and would bring them back in.
/// </summary>
public sealed partial class WritingKnowsNoMeetingTests
{
    private static readonly string[] _meetings = ["Domain.Meetings", "Domain.Minutes", "Domain.Records", "Domain.Publishing", "Domain.Decisions"];

    private static readonly string[] _named = [typeof(MeetingId).FullName!, typeof(AgendaItemId).FullName!, typeof(IMeetingEvent).FullName!];

    [Fact]
    public void Neither_the_engine_nor_its_domain_names_a_type_of_meetings()
    {
        var writing = Rooms.Types.Where(t => Rooms.Of(t) is "Writing" or "Domain.Writing").ToList();

        var faults = writing.SelectMany(t => t.Dependencies)
            .Where(d => _meetings.Contains(Rooms.Of(d.Target)) || _named.Contains(d.Target.FullName))
            .Select(d => $"{d.Origin.FullName} > {d.Target.FullName}").Distinct();

        Assert.NotEmpty(writing);
        Assert.Empty(faults);
    }

    /// <summary>What a document is called is said by its owner: <see cref="BfaRadet.App.Writing.DocumentWords"/>.</summary>
    [Fact]
    public void No_sentence_of_the_engine_or_the_editor_speaks_of_minutes()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "BfaRadet.App", "Writing"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".ts" or ".cs").ToList();

        var faults = sources.SelectMany(file => File.ReadLines(file)
            .Where(line => !Comment().IsMatch(line) && OfMinutes().IsMatch(StoredNames().Replace(line, "")))
            .Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));

        Assert.NotEmpty(sources);
        Assert.Empty(faults);
    }

    [GeneratedRegex(@"^\s*(//|\*|/\*)")]
    private static partial Regex Comment();

    [GeneratedRegex("protokoll|anteckning|sammanträd|mötet|dagordning|ordförande|ledamot|ledamöter", RegexOptions.IgnoreCase)]
    private static partial Regex OfMinutes();

    // The address that other programs know, and what browsers hold from before.
    [GeneratedRegex("/hubs/protokoll|bfa:protokoll:")]
    private static partial Regex StoredNames();
}
