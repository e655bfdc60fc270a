-- Asks for pages in turn, as a browser that is signed in. Arguments: the cookies, then paths.
-- Ends with one line of figures; every answer but 200 is counted as refused.

local requests = {}
local turn = 0
local threads = {}

refused = 0

function setup(thread)
  table.insert(threads, thread)
end

function init(arguments)
  local headers = { ["Cookie"] = arguments[1], ["Accept"] = "text/html", ["Accept-Encoding"] = "gzip" }
  for n = 2, #arguments do
    table.insert(requests, wrk.format("GET", arguments[n], headers))
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function response(status)
  if status ~= 200 then
    refused = refused + 1
  end
end

function done(summary, latency)
  local all = 0
  for _, thread in ipairs(threads) do
    all = all + thread:get("refused")
  end
  local e = summary.errors
  io.write(string.format("figures requests=%d micros=%d bytes=%d p50=%d p99=%d refused=%d broken=%d\n",
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
    all, e.connect + e.read + e.write + e.timeout))
end
