using BfaRadet.Domain.Meetings.Agenda.Importing;

namespace BfaRadet.App.Features.Meetings.Agenda.Importing;

/// <summary>Why a line of a paper became no item, in words.</summary>
internal static class LeftOutWords
{
    public static string Of(LeftOutReason reason) => reason switch
    {
        LeftOutReason.Heading => "rubrik",
        LeftOutReason.Page => "sidhuvud eller sidfot",
        LeftOutReason.Before => "står före dagordningen",
        LeftOutReason.People => "vilka som är kallade",
        LeftOutReason.Attachments => "förteckning över handlingar",
        LeftOutReason.Closing => "hälsning, ort och datum eller underskrift",
        LeftOutReason.Table => "tabell om något annat",
        LeftOutReason.OtherDocument => "hör till protokollet som följer",
        LeftOutReason.After => "står efter dagordningen",
        LeftOutReason.Twice => "har ingen rubrik, eller finns redan med",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without words"),
    };
}
