using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Ui.Layout;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>Addresses of decisions.</summary>
public static class DecisionAddresses
{
    public static string Log(CouncilId council) => $"{CouncilAddresses.Home(council)}/beslut";

    public static string Log(CouncilId council, DecisionFilter filter) => Log(council) + filter.ToQuery();

    /// <summary>Where an earlier log is brought in.</summary>
    public static string Importing(CouncilId council) => $"{Log(council)}/for-in";

    /// <summary>The filtered log as a file; its page is left out. <paramref name="kind"/> is one of <see cref="DecisionFiles.Kinds"/>.</summary>
    public static string File(CouncilId council, DecisionFilter filter, string kind) =>
        $"{Log(council)}.{kind}{(filter with { Page = 1 }).ToQuery()}";

    /// <summary>Where a decision was made: its paragraf of the minutes once the meeting is held, before that the item on the agenda.</summary>
    public static string Origin(CouncilId council, MeetingId meeting, AgendaItemId item, bool isHeld) => isHeld
        ? MinutesAddresses.Record(council, meeting, item)
        : MeetingAddresses.Item(council, meeting, item);

    /// <summary>The query that opens the form for saying how it goes.</summary>
    public const string ReportQuery = "?rapportera=ja";

    /// <summary>Its page, with the form for saying how it goes open.</summary>
    public static string Report(CouncilId council, DecisionId id) => Of(council, id) + ReportQuery;

    public static string Of(CouncilId council, DecisionId id) => $"{Log(council)}/{id}";
}
