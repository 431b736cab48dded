using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Hawl.Core.Data;

// Every instant is UTC, in both stores and on both ways.
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    written => written,
    read => DateTime.SpecifyKind(read, DateTimeKind.Utc));
