using BfaRadet.App.Account;
using BfaRadet.App.Account.Quotas;
using BfaRadet.App.Operations;
using BfaRadet.Domain;
using Microsoft.Net.Http.Headers;

namespace BfaRadet.App.Features.Minutes.Downloads;

/// <summary>Minutes handed out as files.</summary>
public static class MinutesDownloads
{
    private static readonly string[] _reading = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddMinutesDownloads(this IServiceCollection services) => services
        .AddSingleton<DownloadQueries>();

    /// <summary>The files at the addresses of <see cref="MinutesAddresses"/>.</summary>
    public static WebApplication MapMinutesDownloads(this WebApplication app)
    {
        var meeting = app.MapGroup("/rad/{council:guid}/sammantraden/{meeting:guid}").OneFileAtATime();
        meeting.MapMethods("/protokoll.{extension}", _reading, (
            Guid council, Guid meeting, string extension, HttpContext http, DownloadQueries handouts, TemporaryFiles files) =>
            AnswerAsync(http, extension, files, (caller, kind) =>
                handouts.FindAsync(caller, new CouncilId(council), new MeetingId(meeting), kind, http.RequestAborted)));
        meeting.MapMethods("/protokoll/{item:guid}.{extension}", _reading, (
            Guid council, Guid meeting, Guid item, string extension, HttpContext http, DownloadQueries handouts, TemporaryFiles files) =>
            AnswerAsync(http, extension, files, (caller, kind) => handouts.FindExtractAsync(
                caller, new CouncilId(council), new MeetingId(meeting), new AgendaItemId(item), kind, http.RequestAborted)));
        return app;
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext http, string extension, TemporaryFiles files, Func<Caller, FileKind, Task<Download?>> find)
    {
        if (Caller.From(http.User) is not { } caller || FileKind.Of(extension) is not { } kind || await find(caller, kind) is not { } handout)
        {
            return Results.NotFound();
        }

        Head(http, handout.Name, handout.Kind, handout.Mark);
        if (handout.Mark is { } mark && http.Request.GetTypedHeaders().IfNoneMatch.Any(asked =>
                asked.Equals(EntityTagHeaderValue.Any) || asked.Compare(Tag(mark), useStrongComparison: false)))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        // Nothing is printed for one who only asks about it.
        return HttpMethods.IsHead(http.Request.Method)
            ? Results.Ok()
            : Results.Stream(handout.WriteToFile(files, http.RequestAborted), handout.Kind.ContentType);
    }

    private static void Head(HttpContext http, string name, FileKind kind, string? mark)
    {
        var headers = http.Response.Headers;
        http.Response.ContentType = kind.ContentType;
        headers.ContentDisposition = FileNames.Disposition(name);
        // Adopted minutes may be kept, but who may have them is asked each time; a draft is kept nowhere.
        headers.CacheControl = mark is null ? "private, no-store" : "private, no-cache";
        if (mark is not null)
        {
            headers.ETag = Tag(mark).ToString();
        }
    }

    private static EntityTagHeaderValue Tag(string mark) => new($"\"{mark}\"");
}
