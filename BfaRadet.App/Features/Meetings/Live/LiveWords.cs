using BfaRadet.App.Components.Shared;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.Meetings;

namespace BfaRadet.App.Features.Meetings;

/// <summary>What things of a meeting are called on its screens.</summary>
internal static class LiveWords
{
    public static string Of(AgendaItemKind kind) => kind switch
    {
        AgendaItemKind.Formality => "Formalia",
        AgendaItemKind.Information => "Information",
        AgendaItemKind.Decision => "Beslut",
        AgendaItemKind.Discussion => "Diskussion",
        AgendaItemKind.FollowUp => "Uppföljning",
        AgendaItemKind.AnyOtherBusiness => "Övriga frågor",
        AgendaItemKind.Break => "Paus",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without words"),
    };

    public static string Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Resolved => "Beslutat",
        DecisionKind.Noted => "Antecknat",
        DecisionKind.Approved => "Godkänt",
        DecisionKind.Proposed => "Föreslår",
        DecisionKind.Endorsed => "Tillstyrker",
        DecisionKind.Referred => "Överlämnat",
        DecisionKind.Tabled => "Bordlagt",
        DecisionKind.ReferredBack => "Återremiss",
        DecisionKind.Assigned => "Uppdrag",
        DecisionKind.Committed => "Åtagande",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without words"),
    };

    public static string Of(AttendanceRole role) => role switch
    {
        AttendanceRole.Member => "ledamot",
        AttendanceRole.Substitute => "ersättare",
        AttendanceRole.Official => "tjänsteperson",
        AttendanceRole.CoOpted => "adjungerad",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without words"),
    };

    /// <summary>"Här", "På distans", "Gick 16.20", "Anmält förhinder", "Frånvarande", "Inte uppropad".</summary>
    public static string StateOf(AttendanceView line) => line.Status switch
    {
        AttendanceStatus.Present when !line.IsHere => line.Stays[^1].To is { } left ? $"Gick {SwedishDates.Clock(left)}" : "Gick",
        AttendanceStatus.Present when line.Remote => "På distans",
        AttendanceStatus.Present => "Här",
        AttendanceStatus.Excused => "Anmält förhinder",
        AttendanceStatus.Absent => "Frånvarande",
        _ => "Inte uppropad",
    };

    /// <summary>"Polismyndigheten (Edla Ramberg)": the organisation first.</summary>
    public static string Of(Responsible responsible) =>
        responsible.Person is { } person ? $"{responsible.Organisation} ({person})" : responsible.Organisation;

    /// <summary>"4 Farthinder på Storgatan"; a break has no number.</summary>
    public static string Place(int? number, string title) => number is { } known ? $"{known} {title}" : title;

    public static string ColourKey(FocusAreaColour colour) => colour switch
    {
        FocusAreaColour.Teal => "sea",
        FocusAreaColour.Blue => "sky",
        FocusAreaColour.Violet => "heather",
        FocusAreaColour.Rose => "raspberry",
        FocusAreaColour.Red => "brick",
        FocusAreaColour.Amber => "amber",
        FocusAreaColour.Green => "forest",
        _ => "slate",
    };

    public static string IconKey(FocusAreaIcon icon) => icon switch
    {
        FocusAreaIcon.Traffic => "traffic",
        FocusAreaIcon.Shield => "shield",
        FocusAreaIcon.Home => "home",
        FocusAreaIcon.School => "school",
        FocusAreaIcon.Youth or FocusAreaIcon.Family => "people",
        FocusAreaIcon.Shop => "shop",
        FocusAreaIcon.Light => "light",
        FocusAreaIcon.Web => "talk",
        _ => "flag",
    };
}
