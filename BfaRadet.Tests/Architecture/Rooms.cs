using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using BfaRadet.App.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.Tests.Architecture;

/// <summary>The rooms of the house from the ground up. Each may know those before it, so there is no circle among them.</summary>
internal static class Rooms
{
    private static readonly string[] _order =
    [
        // The moment in the municipality (SwedishTime).
        "App",
        "Domain.Privacy", "Domain.Kernel", "Domain.Councils", "Domain.Law", "Domain.FocusAreas", "Domain.Decisions", "Domain.Searching", "Domain.Writing",
        "Domain.Records", "Domain.Meetings", "Domain.Minutes", "Domain.Publishing",
        "Documents", "Data", "Live", "Mail", "Ui", "Identity", "Writing", "Records",
        "Features.Councils", "Features.Mail", "Features.FocusAreas", "Features.Decisions", "Features.Meetings", "Features.Minutes",
        "Features.FollowUp", "Features.Publishing", "Features.PublicSite", "Features.Law",
        // These read the others; nobody reads them.
        "Features.Needs", "Features.Journal", "Features.Search", "Features.Home", "Features.Help",
        "Example", "Operations", "Web",
    ];

    // Read once: it takes seconds.
    private static readonly Lazy<ArchUnitNET.Domain.Architecture> _house = new(() => new ArchLoader()
        .LoadAssemblies(typeof(Program).Assembly, typeof(Refusal).Assembly).Build());

    public static IEnumerable<IType> Types => _house.Value.Types.Where(t => Of(t).Length > 0);

    /// <summary>The room of a type; empty for what is not of the house.</summary>
    public static string Of(IType type) => type is GenericParameter ? "" : type.FullName.Split('+', '`')[0].Split('.') switch
    {
        ["BfaRadet", "App", "Features", var feature, _, ..] => $"Features.{feature}",
        // The imports that all features share.
        ["BfaRadet", "App", "Features", _] => "",
        ["BfaRadet", "App", var room, _, ..] => room,
        ["BfaRadet", "App", _] => "App",
        ["BfaRadet", "Domain", var room, _, ..] => $"Domain.{room}",
        _ => "",
    };

    /// <summary>How high a room lies; -1 for one that has no place yet.</summary>
    public static int Height(string room) => Array.IndexOf(_order, room);

    /// <summary>Every "From > To" where a type names one in a room above its own.</summary>
    public static IReadOnlyList<string> LooksUp { get; } = Named((from, to) => Of(from).Length > 0 && Height(Of(to)) > Height(Of(from)));

    /// <summary>Every "Page > To" where something drawn names the database, which commands and queries ask for it.</summary>
    public static IReadOnlyList<string> PagesThatAsk { get; } = Named((from, to) =>
        (Bare(to) == typeof(WorkspaceDb).FullName || Bare(to) == typeof(IDbContextFactory<>).FullName!.Split('`')[0])
        && typeof(Program).Assembly.GetType(from.FullName.Split('+')[0]) is { } page && typeof(ComponentBase).IsAssignableFrom(page));

    private static IReadOnlyList<string> Named(Func<IType, IType, bool> wrongly) =>
    [
        .. Types.SelectMany(t => t.Dependencies).Where(d => wrongly(d.Origin, d.Target))
            .Select(d => $"{Short(d.Origin)} > {Short(d.Target)}").Distinct().Order(StringComparer.Ordinal),
    ];

    private static string Short(IType type) => Bare(type).Replace("BfaRadet.", "", StringComparison.Ordinal);

    // What is nested counts as what it lies in.
    private static string Bare(IType type) => type.FullName.Split('+', '`')[0];
}
